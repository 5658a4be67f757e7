import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { STEP_ROLES } from '#domain/information/decide-review.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { stepAwaited } from '#domain/information/lifecycle.ts'
import { roleNames } from '#domain/organs/roles.ts'
import type { ItemPublications } from '#domain/publishing/publication-views.ts'
import { ActDialog, type ActWithDialog } from './act-dialog.tsx'

type Act = ItemDetail['can'][number]['act'] | ItemPublications['can'][number]['act']
type Answer = { act: Act; allowed: boolean; because?: string | undefined; message?: string | undefined }

/** Acts worth naming at each stage: those allowed are offered, the others say why not. */
function actsAtStage({ state, edition }: ItemDetail): Act[] {
  const standing: Act[] = state === 'public' ? ['record', 'change-validity', 'withdraw'] : []
  switch (edition.state) {
    case 'drafting':
      return ['edit', 'discard', ...standing]
    case 'section-review':
    case 'secrecy-review':
    case 'approval':
      return ['review', 'recall', 'publish', ...standing]
    case 'approved':
      return ['publish', 'begin-edition', ...standing]
    default:
      return state === 'discarded' ? [] : ['begin-edition', ...standing]
  }
}

/** What may be done next with an item; an act that is not lawful now says why. */
export function ItemActs({ item, publications }: { item: ItemDetail; publications: ItemPublications }) {
  const [asked, setAsked] = useState<ActWithDialog | null>(null)
  const answers: Answer[] = [...item.can, ...publications.can]
  const acts = actsAtStage(item).flatMap((act) => answers.find((answer) => answer.act === act) ?? [])
  const allowed = acts.filter((answer) => answer.allowed)
  const barred = acts.filter(({ act, allowed: may }) => !may && !OWN_ACTS.includes(act))

  return (
    <div className="acts">
      {allowed.length === 0 && <p className="quiet">您现在没有需要办理的事项。</p>}
      {allowed.map(({ act }, position) => (
        <ActButton key={act} act={act} item={item} main={position === 0} onAsk={setAsked} />
      ))}
      {barred.length > 0 && (
        <ul className="acts-barred" aria-label="现在不能办理的事项">
          {barred.map(({ act, because, message }) => (
            <li key={act}>
              <strong>{labelOf(act, item)}</strong>：{because === 'role-missing' ? doneBy(act, item) : message}
            </li>
          ))}
        </ul>
      )}
      {asked && <ActDialog act={asked} item={item} publications={publications} onClose={() => setAsked(null)} />}
    </div>
  )
}

function ActButton(props: { act: Act; item: ItemDetail; main: boolean; onAsk: (act: ActWithDialog) => void }) {
  const { act, item, main, onAsk } = props
  const label = labelOf(act, item)
  const kind = main ? 'primary' : 'default'
  if (act === 'edit' || act === 'review') {
    const to = act === 'edit' ? `/items/${item.id}/draft` : `/items/${item.id}/review`
    return (
      <Link to={to} className={main ? 'act-link is-main' : 'act-link'}>
        {label}
      </Link>
    )
  }
  if (act === 'submit') return null
  return (
    <Button type={kind} block danger={act === 'withdraw' || act === 'discard'} onClick={() => onAsk(act)}>
      {label}
    </Button>
  )
}

/** Acts on a draft that are nobody's business but the drafter's: not mentioned to others. */
const OWN_ACTS: readonly Act[] = ['edit', 'submit', 'recall', 'discard']

/** Who does an act that the person's roles do not open. */
function doneBy(act: Act, item: ItemDetail): string {
  const step = stepAwaited(item.edition.state)
  if (act === 'review' && step) return `由${roleNames[STEP_ROLES[step]]}办理。`
  return act === 'begin-edition' ? `由${roleNames.drafter}办理。` : '由公开工作机构办理。'
}

function labelOf(act: Act, item: ItemDetail): string {
  if (act === 'begin-edition') return item.state === 'public' ? '更正' : '修改并重新审核'
  return LABELS[act]
}

const LABELS: Readonly<Record<Exclude<Act, 'begin-edition'>, string>> = {
  edit: '继续起草',
  submit: '送科室审核',
  review: '办理审核',
  recall: '撤回送审',
  discard: '废弃本稿',
  publish: '发布',
  record: '登记其他渠道的发布',
  'change-validity': '变更有效性',
  withdraw: '撤回公开',
}
