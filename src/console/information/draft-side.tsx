import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { discardDraft } from '#console/api/sdk.gen.ts'
import { ConfirmByName } from '#console/pieces/confirm-by-name.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { Day } from '#domain/calendar/day.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { publicationDeadline } from '#domain/information/publication-deadline.ts'
import { DeadlineSentence } from './deadline-mark.tsx'
import type { draftFindings } from './draft-findings.ts'
import { FindingsList } from './findings-list.tsx'
import { useCalendar, useTakeItem } from './item-data.ts'
import { ReviewTimeline } from './review-timeline.tsx'
import type { useDraft } from './use-draft.ts'

/** Beside the draft: a conflict to be settled, what is still missing, the timer of art. 26, what reviewers said. */
export function DraftSide(props: {
  item: ItemDetail
  draft: ReturnType<typeof useDraft>
  findings: ReturnType<typeof draftFindings>
  ready: boolean
  today: Day
  goTo: (field: string) => void
  submit: ReactNode
}) {
  const { item, draft, findings, ready, today, goTo, submit } = props
  const calendar = useCalendar()
  const { attribute, writtenOn } = draft.content
  const deadline = calendar && attribute === 'proactive' && writtenOn && publicationDeadline(writtenOn, today, calendar)
  const returned = item.reviews.some(({ outcome }) => outcome === 'returned')

  return (
    <aside className="page-side" aria-label="检查与提示">
      {draft.state.kind === 'conflict' && <Conflict onResolve={draft.resolve} />}
      {deadline && (
        <section>
          <h2>公开期限</h2>
          <DeadlineSentence deadline={deadline} />
        </section>
      )}
      <section>
        <h2>{ready ? '送审前检查' : '送审前还要补充'}</h2>
        <FindingsList findings={findings} goTo={goTo} />
      </section>
      <section className="acts">{submit}</section>
      {returned && (
        <section>
          <h2>审核意见</h2>
          <ReviewTimeline item={item} />
        </section>
      )}
      <Discard item={item} />
    </aside>
  )
}

function Conflict({ onResolve }: { onResolve: (choice: 'mine' | 'theirs') => Promise<unknown> }) {
  const choose = useMutation({ mutationFn: onResolve })
  return (
    <Alert
      type="error"
      showIcon
      title="这份稿件在您打开之后已在别处保存过"
      description={
        <div className="acts">
          <p>您填写的内容还在屏幕上，没有丢失。可以另开一个窗口查看别处保存的版本，再决定用哪一份。</p>
          <ProblemAlert error={choose.error} />
          <Button loading={choose.isPending} onClick={() => choose.mutate('mine')}>
            用我屏幕上的内容保存
          </Button>
          <Button loading={choose.isPending} onClick={() => choose.mutate('theirs')}>
            放弃屏幕上的改动，用别处保存的版本
          </Button>
        </div>
      }
    />
  )
}

function Discard({ item }: { item: ItemDetail }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const take = useTakeItem()
  const name = item.edition.content.title || '未命名'
  if (!item.can.some(({ act, allowed }) => act === 'discard' && allowed)) return null
  return (
    <section>
      <Button danger onClick={() => setAsking(true)}>
        废弃本稿
      </Button>
      {asking && (
        <ConfirmByName
          title="废弃本稿"
          name={name}
          consequence="本稿不再办理，记录保留在系统里。已经公开的版本不受影响。"
          confirmLabel="废弃"
          onConfirm={async () => {
            take((await discardDraft({ path: { id: item.id }, throwOnError: true })).data)
            await navigate(`/items/${item.id}`)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
