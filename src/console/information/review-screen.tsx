import { useQuery } from '@tanstack/react-query'
import { Alert, App, Segmented, Spin } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { reviewEdition } from '#console/api/sdk.gen.ts'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { columnPath } from '#console/catalogue/column-paths.ts'
import { STEP_ROLES } from '#domain/information/decide-review.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { REVIEW_STEP_NAMES, stepAwaited, type ReviewStep } from '#domain/information/lifecycle.ts'
import { roleNames } from '#domain/organs/roles.ts'
import { DeadlineSentence } from './deadline-mark.tsx'
import { EditionDiffView } from './edition-diff-view.tsx'
import { EditionSheet } from './edition-sheet.tsx'
import { FindingsList } from './findings-list.tsx'
import { diffOptions, itemOptions, useColumns, useTakeItem } from './item-data.ts'
import { ReviewPanel, type ReviewAnswer } from './review-panel.tsx'
import { ReviewTimeline } from './review-timeline.tsx'
import '#console/catalogue/catalogue.css'
import './information.css'

/** One item under review: how it will look, what changed, what the checks found, and the answer. Never several at once. */
export function ReviewScreen() {
  const { id = '' } = useParams()
  const item = useQuery({ ...itemOptions(id), staleTime: 0 })
  if (item.isError && !item.data) return <ProblemAlert error={item.error} />
  if (!item.data) return <Spin className="screen-wait" />
  const step = stepAwaited(item.data.edition.state)
  if (!step) {
    return (
      <EmptyState title="这条信息现在不在审核环节。">
        <Link to={`/items/${id}`}>查看这条信息</Link>
      </EmptyState>
    )
  }
  return <Review key={`${item.data.edition.number} ${step}`} item={item.data} step={step} />
}

function Review({ item, step }: { item: ItemDetail; step: ReviewStep }) {
  const { edition } = item
  const base = item.publicEditionNumber ?? (edition.number > 1 ? edition.number - 1 : null)
  const [view, setView] = useState<'sheet' | 'diff'>('sheet')
  return (
    <>
      <PageHeader
        title={`${REVIEW_STEP_NAMES[step]}：${edition.content.title}`}
        crumbs={[
          { label: '政府信息', to: '/items' },
          { label: '等我办理', to: '/items?waiting=true' },
        ]}
      />
      <div className="page-parts">
        <div>
          {base !== null && (
            <div className="diff-tools">
              <Segmented<'sheet' | 'diff'>
                aria-label="查看方式"
                value={view}
                onChange={setView}
                options={[
                  { value: 'sheet', label: '公开后的样子' },
                  { value: 'diff', label: item.publicEditionNumber === null ? '与上一版对比' : '与已公开版本对比' },
                ]}
              />
            </div>
          )}
          {view === 'diff' && base !== null ? <Changes item={item} base={base} /> : <Sheet item={item} />}
        </div>
        <ReviewSide item={item} step={step} />
      </div>
    </>
  )
}

function Sheet({ item }: { item: ItemDetail }) {
  const columns = useColumns()
  const { content, attachments } = item.edition
  const columnName = content.columnId === null ? null : columnPath(columns, content.columnId)
  return <EditionSheet content={content} attachments={attachments} columnName={columnName} indexNo={item.indexNo} />
}

function Changes({ item, base }: { item: ItemDetail; base: number }) {
  const diff = useQuery(diffOptions(item.id, base, item.edition.number))
  if (diff.isError) return <ProblemAlert error={diff.error} />
  return diff.data ? <EditionDiffView diff={diff.data} /> : <Spin />
}

function ReviewSide({ item, step }: { item: ItemDetail; step: ReviewStep }) {
  const navigate = useNavigate()
  const take = useTakeItem()
  const { message } = App.useApp()
  const review = item.can.find(({ act }) => act === 'review')

  async function handleSend(answer: ReviewAnswer) {
    const body = { ...answer, editionNumber: item.edition.number }
    take((await reviewEdition({ path: { id: item.id }, body, throwOnError: true })).data)
    message.success(`已记录${REVIEW_STEP_NAMES[step]}结论`)
    await navigate(`/items/${item.id}`)
  }

  return (
    <aside className="page-side" aria-label="审核">
      <section>
        <h2>{REVIEW_STEP_NAMES[step]}</h2>
        {review?.allowed ? (
          <ReviewPanel step={step} content={item.edition.content} onSend={handleSend} />
        ) : (
          <Alert
            type="warning"
            showIcon
            title="您不能办理这一步"
            description={
              review?.because === 'role-missing' ? `这一步由${roleNames[STEP_ROLES[step]]}办理。` : review?.message
            }
          />
        )}
      </section>
      <section>
        <h2>检查结果</h2>
        <FindingsList findings={item.findings} />
      </section>
      {item.deadline && (
        <section>
          <h2>公开期限</h2>
          <DeadlineSentence deadline={item.deadline} />
        </section>
      )}
      <section>
        <h2>办理经过</h2>
        <ReviewTimeline item={item} />
      </section>
    </aside>
  )
}
