import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { useSession } from '#console/app/session.tsx'
import { columnPath } from '#console/catalogue/column-paths.ts'
import { DeadlineSentence } from '#console/information/deadline-mark.tsx'
import { EditionSheet } from '#console/information/edition-sheet.tsx'
import { FindingsList } from '#console/information/findings-list.tsx'
import { editionOptions, itemOptions, useColumns } from '#console/information/item-data.ts'
import { ReviewTimeline } from '#console/information/review-timeline.tsx'
import { EDITION_TONES, ITEM_TONES, VALIDITY_TONES } from '#console/information/words.ts'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { EDITION_STATE_NAMES, ITEM_STATE_NAMES } from '#domain/information/lifecycle.ts'
import { VALIDITY_NAMES } from '#domain/information/validity.ts'
import { EditionsPart } from './editions-part.tsx'
import { ItemActs } from './item-acts.tsx'
import { itemPublicationsOptions } from './publication-data.ts'
import { PublicationsPart } from './publications-part.tsx'
import { ValidityPart } from './validity-part.tsx'
import '#console/catalogue/catalogue.css'
import '#console/information/information.css'
import './publishing.css'

/** One item: where it stands, what may be done next, how it reads, its editions, publications and validity. */
export function ItemScreen() {
  const { id = '' } = useParams()
  const item = useQuery({ ...itemOptions(id), staleTime: 0 })
  const publications = useQuery({ ...itemPublicationsOptions(id), staleTime: 0 })
  if (item.isError && !item.data) return <ProblemAlert error={item.error} />
  if (publications.isError && !publications.data) return <ProblemAlert error={publications.error} />
  if (!item.data || !publications.data) return <Spin className="screen-wait" />
  return (
    <>
      <PageHeader
        title={item.data.edition.content.title || '（未填写标题）'}
        crumbs={[{ label: '政府信息', to: '/items' }]}
      />
      <Standing item={item.data} />
      <div className="page-parts">
        <div>
          <Sheet item={item.data} />
          <PublicationsPart item={item.data} publications={publications.data} />
          <EditionsPart item={item.data} />
          <ValidityPart item={item.data} />
        </div>
        <aside className="page-side" aria-label="办理">
          <section>
            <h2>可以办理</h2>
            <ItemActs item={item.data} publications={publications.data} />
          </section>
          {item.data.findings.length > 0 && (
            <section>
              <h2>检查结果</h2>
              <FindingsList findings={item.data.findings} />
            </section>
          )}
          <section>
            <h2>办理经过</h2>
            <ReviewTimeline item={item.data} />
          </section>
        </aside>
      </div>
    </>
  )
}

/** State, validity, timer and the public address in one line under the title. */
function Standing({ item }: { item: ItemDetail }) {
  const { organ } = useSession()
  const { edition, state } = item
  const underWay = edition.state !== 'published' && edition.state !== 'superseded' && state !== 'discarded'
  return (
    <div className="standing">
      <Mark tone={ITEM_TONES[state]}>{ITEM_STATE_NAMES[state]}</Mark>
      {underWay && (
        <Mark tone={EDITION_TONES[edition.state]}>
          第 {edition.number} 版{EDITION_STATE_NAMES[edition.state]}
        </Mark>
      )}
      {state === 'public' && <Mark tone={VALIDITY_TONES[item.validity]}>{VALIDITY_NAMES[item.validity]}</Mark>}
      {(state === 'public' || state === 'withdrawn') && organ.id === item.organId && (
        <a href={`/${organ.slug}/items/${item.id}`} target="_blank" rel="noreferrer">
          {state === 'public' ? '查看公众页面' : '查看撤回说明页面'}
        </a>
      )}
      {item.originalAddress && (
        <a href={item.originalAddress} target="_blank" rel="noreferrer">
          原网站上的页面
        </a>
      )}
      {state === 'withdrawn' && <span>撤回理由：{item.withdrawnReason}</span>}
      {item.deadline && <DeadlineSentence deadline={item.deadline} />}
    </div>
  )
}

/** The newest edition, or the one the address asks for. */
function Sheet({ item }: { item: ItemDetail }) {
  const [params] = useSearchParams()
  const number = Number(params.get('edition') ?? item.edition.number)
  const older = useQuery({ ...editionOptions(item.id, number), enabled: number !== item.edition.number })
  const columns = useColumns(item.organId)
  if (older.isError) return <ProblemAlert error={older.error} />
  const edition = number === item.edition.number ? item.edition : older.data
  if (!edition) return <Spin />
  const { content, attachments } = edition
  const columnName = content.columnId === null ? null : columnPath(columns, content.columnId)
  return (
    <>
      {edition.number !== item.edition.number && (
        <p className="older-edition">
          这是第 {edition.number} 版（{EDITION_STATE_NAMES[edition.state]}），不是最新的版本。
          <Link to=".">看第 {item.edition.number} 版</Link>
        </p>
      )}
      <EditionSheet content={content} attachments={attachments} columnName={columnName} indexNo={item.indexNo} />
    </>
  )
}
