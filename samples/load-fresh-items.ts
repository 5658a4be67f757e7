import { Document, Packer, Paragraph } from 'docx'
import { addDays, formatDayInChinese, yearOf, type Day } from '#domain/calendar/day.ts'
import { EditionContent } from '#domain/information/edition-content.ts'
import { localFileStore } from '#server/files/file-store.ts'
import { uploadFile } from '#server/files/upload-file.ts'
import type { StaffContext } from '#server/http/context.ts'
import { beginEdition } from '#server/information/begin-edition.ts'
import { changeAttachments } from '#server/information/change-attachments.ts'
import { changeValidity } from '#server/information/change-validity.ts'
import { draftItem } from '#server/information/draft-item.ts'
import { loadItem } from '#server/information/load-item.ts'
import { reviewEdition } from '#server/information/review-edition.ts'
import { saveDraft } from '#server/information/save-draft.ts'
import { submitDraft } from '#server/information/submit-draft.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { publishItem } from '#server/publishing/publish-item.ts'
import { withdrawItem } from '#server/publishing/withdraw-item.ts'
import { freshTexts, type FreshText } from './fresh-texts.ts'
import { findImportedItem, listColumnIds } from './sample.queries.ts'

/** The people who carry an item from draft to publication, each as themselves. */
export type Chain = {
  drafter: StaffContext
  head: StaffContext
  secrecy: StaffContext
  approver: StaffContext
  officer: StaffContext
}

/**
 * A few items of the current year that went the whole way through five people, so that the front page is alive:
 * one with an attachment, one corrected, one withdrawn, one that repeals an older one; and work still under way.
 */
export async function loadFreshItems(platform: Platform, chain: Chain): Promise<void> {
  const { drafter, officer } = chain
  const columns = await listColumnIds(drafter.db, drafter.actor.organId)
  const texts = freshTexts(yearOf(drafter.today))
  const draft = (text: FreshText) => draftItem(drafter, contentOf(text, columns, drafter.today))

  const call = await draft(texts.call)
  await attachForm(platform, drafter, call.id)
  await publish(chain, call.id)

  await publish(chain, (await draft(texts.interpretation)).id)
  await publish(chain, (await draft(texts.forum)).id)

  const corrected = await draft(texts.corrected)
  await publish(chain, corrected.id)
  await correct(chain, corrected.id, texts.correction)

  const withdrawn = await draft(texts.withdrawn)
  await publish(chain, withdrawn.id)
  await withdrawItem(officer, withdrawn.id, { reason: '附件名单中的个人信息没有遮盖，处理后重新发布。' })

  const successor = await draft(texts.successor)
  await publish(chain, successor.id)
  await repeal(officer, texts.repealedTitle, successor.id, texts.successor.title)

  await draft(texts.draft)
  await submit(drafter, (await draft(texts.awaitingHead)).id)
  const awaiting = await draft(texts.awaitingApproval)
  await submit(drafter, awaiting.id)
  await review(chain, awaiting.id, ['section-head', 'secrecy'])
}

function contentOf(text: FreshText, columns: ReadonlyMap<string, string>, today: Day): EditionContent {
  const writtenOn = addDays(today, -text.daysAgo)
  return EditionContent.parse({
    title: text.title,
    docNo: text.docNo ?? '',
    genre: text.genre,
    themeCode: '11',
    keywords: text.keywords,
    summary: text.summary,
    bodyHtml: text.body.map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`)).join(''),
    issuer: '常德市科学技术局',
    source: '常德市科学技术局',
    writtenOn,
    columnId: columns.get(text.column) ?? null,
    attribute: 'proactive',
  })
}

async function publish(chain: Chain, id: string): Promise<void> {
  await submit(chain.drafter, id)
  const number = await review(chain, id, ['section-head', 'secrecy', 'approval'])
  await publishItem(chain.officer, id, number)
}

async function submit(drafter: StaffContext, id: string): Promise<void> {
  const item = await loadItem(drafter, id)
  await submitDraft(drafter, id, item.edition.version)
}

type Step = 'section-head' | 'secrecy' | 'approval'

/** Takes the steps in order, each by its own person; answers the number of the edition. */
async function review(chain: Chain, id: string, steps: readonly Step[]): Promise<number> {
  const { edition } = await loadItem(chain.head, id)
  const people = { 'section-head': chain.head, secrecy: chain.secrecy, approval: chain.approver }
  const opinions = { 'section-head': '内容属实，同意。', secrecy: '经逐项审查，可以公开。', approval: '同意公开。' }
  for (const step of steps) {
    await reviewEdition(people[step], id, {
      editionNumber: edition.number,
      step,
      outcome: 'passed',
      opinion: opinions[step],
      secrecyRecord: step === 'secrecy' ? recordOf(edition.content, chain.secrecy.today) : null,
    })
  }
  return edition.number
}

function recordOf(content: EditionContent, today: Day) {
  return {
    informationName: content.title,
    contentSummary: content.summary || content.title,
    disclosureWay: '政府网站',
    disclosureScope: '全社会',
    disclosureTime: formatDayInChinese(today),
    withheldBasis: '',
    lawful: true,
    accurate: true,
    mayBeDisclosed: true,
    freeOfSecrets: true,
    aggregationRisk: '',
    declassification: '',
  }
}

/** Publishes a second edition with other words and the note that the public sees. */
async function correct(chain: Chain, id: string, change: { from: string; to: string; note: string }): Promise<void> {
  const { edition } = await beginEdition(chain.drafter, id)
  const bodyHtml = edition.content.bodyHtml.replace(change.from, change.to)
  const content = { ...edition.content, bodyHtml, correctionNote: change.note }
  await saveDraft(chain.drafter, id, { version: edition.version, content })
  await publish(chain, id)
}

async function repeal(officer: StaffContext, title: string, successorId: string, successor: string): Promise<void> {
  const repealed = await findImportedItem(officer.db, officer.actor.organId, title)
  if (repealed === undefined) return
  const reason = `已由《${successor}》替代。`
  await changeValidity(officer, repealed, { validity: 'repealed', on: officer.today, successorId, reason })
}

async function attachForm(platform: Platform, drafter: StaffContext, id: string): Promise<void> {
  const lines = [
    '市级科技计划项目申报表',
    '项目名称：',
    '申报单位：',
    '起止时间：',
    '申请经费（万元）：',
    '主要研究内容：',
  ]
  const file = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  const upload = { name: '市级科技计划项目申报表.docx', bytes: await Packer.toBuffer(file) }
  const stored = await uploadFile(drafter, localFileStore(platform.config.dataDir), upload)
  await changeAttachments(drafter, id, { attachments: [{ fileId: stored.id, title: '市级科技计划项目申报表' }] })
}
