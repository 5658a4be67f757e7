import { useQuery } from '@tanstack/react-query'
import { App, Button, Spin } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { submitDraft } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { day } from '#domain/calendar/day.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { plainText } from '#domain/information/plain-text.ts'
import { hasError } from '#domain/information/requirements.ts'
import { AttachmentsEditor } from './attachments-editor.tsx'
import { AttributeChooser } from './attribute-chooser.tsx'
import { CorrectionNote } from './correction-note.tsx'
import { draftFindings, isMerelyMissing } from './draft-findings.ts'
import { CatalogueFields, DocumentFields } from './draft-sections.tsx'
import { DraftSide } from './draft-side.tsx'
import { itemOptions, useColumns, useTakeItem } from './item-data.ts'
import { RichTextEditor } from './rich-text-editor.tsx'
import { SaveStateLine } from './save-state-line.tsx'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useDraft } from './use-draft.ts'
import '#console/catalogue/catalogue.css'
import './information.css'

/** Writing one edition: attribute first, then the document, its text, attachments and place in the catalogue. */
export function DraftScreen() {
  const { id = '' } = useParams()
  const item = useQuery({ ...itemOptions(id), staleTime: 0 })
  const [opened, setOpened] = useState<string | null>(null)
  // A draft opens on what the server has now, never on what another screen remembered.
  if (item.isFetchedAfterMount && item.data && opened !== id) setOpened(id)
  if (item.isError && !item.data) return <ProblemAlert error={item.error} />
  if (!item.data || opened !== id) return <Spin className="screen-wait" />
  const edit = item.data.can.find(({ act }) => act === 'edit')
  if (!edit?.allowed) {
    return (
      <EmptyState title={edit?.message ?? '本稿现在不能修改。'}>
        <Link to={`/items/${id}`}>查看这条信息</Link>
      </EmptyState>
    )
  }
  return <DraftEditor key={`${id} ${item.data.edition.number}`} item={item.data} />
}

function DraftEditor({ item }: { item: ItemDetail }) {
  const draft = useDraft(item)
  const columns = useColumns()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const take = useTakeItem()
  const today = day(useSession().today.day)
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { content } = draft
  const bodyText = useMemo(() => plainText(content.bodyHtml), [content.bodyHtml])
  const findings = draftFindings(item, content, bodyText, columns, today)
  const corrects = item.publicEditionNumber !== null

  function foundIn(field: keyof EditionContent, level: 'error' | 'warning'): string | undefined {
    const found = findings.find((finding) => finding.field === field && finding.level === level)
    if (!found || (!asked && (level === 'warning' || isMerelyMissing(found.code)))) return undefined
    return found.message
  }

  async function handleSubmit() {
    setAsked(true)
    setError(null)
    const first = findings.find(({ level }) => level === 'error')
    if (first) return goToField(first.field)
    setBusy(true)
    try {
      await draft.save()
      take((await submitDraft({ path: { id: item.id }, body: { version: draft.version() }, throwOnError: true })).data)
      message.success('已送科室审核')
      await navigate(`/items/${item.id}`)
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }

  const fields = {
    content,
    onChange: draft.change,
    problemOf: (field: keyof EditionContent) => foundIn(field, 'error'),
    warningOf: (field: keyof EditionContent) => foundIn(field, 'warning'),
  }
  return (
    <>
      <PageHeader
        title={corrects ? '更正已公开的信息' : '起草信息'}
        crumbs={[
          { label: '政府信息', to: '/items' },
          { label: item.edition.content.title || '未命名', to: `/items/${item.id}` },
        ]}
      />
      <UnsavedGuard draft={draft} />
      <div className="page-parts">
        <div className="draft-form" key={draft.round}>
          {corrects && <CorrectionNote {...fields} />}
          <AttributeChooser value={content} onChange={draft.change} problemOf={fields.problemOf} />
          <Part title="文件">
            <DocumentFields {...fields} />
          </Part>
          <section className="block">
            <h2 id="body-label">正文</h2>
            {fields.problemOf('bodyHtml') && <p className="field-problem">{fields.problemOf('bodyHtml')}</p>}
            <RichTextEditor
              id="bodyHtml"
              labelledBy="body-label"
              initialHtml={content.bodyHtml}
              onChange={(bodyHtml) => draft.change({ bodyHtml })}
            />
          </section>
          <Part title="附件">
            <AttachmentsEditor attachments={item.edition.attachments} onChange={draft.attach} />
          </Part>
          <Part title="栏目与分类">
            <CatalogueFields {...fields} columns={columns} />
          </Part>
        </div>
        <DraftSide
          item={item}
          draft={draft}
          findings={findings}
          ready={!hasError(findings)}
          today={today}
          goTo={goToField}
          submit={
            <>
              <ProblemAlert error={error} />
              <SaveStateLine state={draft.state} onRetry={() => void draft.save().catch(() => undefined)} />
              <Button type="primary" block loading={busy} onClick={() => void handleSubmit()}>
                送科室审核
              </Button>
            </>
          }
        />
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="block">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Goes to the control of a field, or to the group that asks for it. */
function goToField(field: string): void {
  const place = document.getElementById(field) ?? document.querySelector<HTMLElement>(`input[name="${field}"]`)
  place?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
