import type { TestApp, Person } from './test-app.ts'

/** The five people a document passes through, in one section of one organ. */
export type Chain = {
  organId: string
  drafter: Person
  head: Person
  secrecy: Person
  approver: Person
  officer: Person
  columnId: string
}

/** An organ with the five people and one column. */
export async function aChain(app: TestApp): Promise<Chain> {
  const organ = await app.organ()
  const section = await app.owner.query<{ id: string }>(
    `insert into gongkai.section (organ_id, name) values ($1, '办公室') returning id`,
    [organ.id],
  )
  const sectionId = section.rows[0]?.id ?? ''
  const [drafter, head, secrecy, approver, officer] = [
    await app.person(organ.id, ['drafter'], { sectionId, name: '拟稿人' }),
    await app.person(organ.id, ['section-head'], { sectionId, name: '科室负责人' }),
    await app.person(organ.id, ['secrecy-reviewer'], { sectionId, name: '保密审查员' }),
    await app.person(organ.id, ['approver'], { sectionId, name: '审签领导' }),
    await app.person(organ.id, ['disclosure-officer'], { sectionId, name: '经办人' }),
  ]
  const added = await app
    .as(officer)
    .post('/api/columns', { parentId: null, module: 'disclosure', name: '通知公告', slug: 'notices' })
  return { organId: organ.id, drafter, head, secrecy, approver, officer, columnId: added.json<{ id: string }>().id }
}

/** What a complete 主动公开 item says; any field may differ. */
export function contentOf(chain: Pick<Chain, 'columnId'>, change: Record<string, unknown> = {}) {
  return {
    title: '关于组织申报2020年科技计划项目的通知',
    docNo: '常科发〔2020〕3号',
    genre: 'notice',
    issuer: '常德市科学技术局',
    source: '发展规划科',
    keywords: ['科技计划'],
    bodyHtml: '<p>各区县科技局：</p><p>现将有关事项通知如下。</p>',
    writtenOn: '2020-05-20',
    columnId: chain.columnId,
    attribute: 'proactive',
    ...change,
  }
}

/** The record of a secrecy review that finds nothing against publishing. */
export const fitRecord = {
  informationName: '关于组织申报2020年科技计划项目的通知',
  contentSummary: '申报范围、条件和时间',
  disclosureWay: '政府网站',
  disclosureScope: '全社会',
  disclosureTime: '审签后即时',
  lawful: true,
  accurate: true,
  mayBeDisclosed: true,
  freeOfSecrets: true,
}

/** A draft by the drafter; gives the item's id. */
export async function aDraft(app: TestApp, chain: Chain, change: Record<string, unknown> = {}): Promise<string> {
  const answer = await app.as(chain.drafter).post('/api/items', { content: contentOf(chain, change) })
  return answer.json<{ id: string }>().id
}

/** Submits the newest edition of an item and passes the reviews up to, and with, the given step. */
export async function passReviews(
  app: TestApp,
  chain: Chain,
  id: string,
  upTo: 'submission' | 'section-head' | 'secrecy' | 'approval' = 'approval',
  record: Record<string, unknown> = fitRecord,
): Promise<void> {
  const { edition } = (await app.as(chain.drafter).get(`/api/items/${id}`)).json<{
    edition: { version: number; number: number }
  }>()
  await expectDone(app.as(chain.drafter).post(`/api/items/${id}/submission`, { version: edition.version }))
  const people = { 'section-head': chain.head, secrecy: chain.secrecy, approval: chain.approver } as const
  const steps = ['section-head', 'secrecy', 'approval'] as const
  const last = upTo === 'submission' ? -1 : steps.indexOf(upTo)
  for (const step of steps.slice(0, last + 1)) {
    const review = { editionNumber: edition.number, step, outcome: 'passed', opinion: '同意' }
    const body = step === 'secrecy' ? { ...review, secrecyRecord: record } : review
    await expectDone(app.as(people[step]).post(`/api/items/${id}/reviews`, body))
  }
}

/** An item with its first edition approved, ready to publish. */
export async function anApprovedItem(
  app: TestApp,
  chain: Chain,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = await aDraft(app, chain, change)
  await passReviews(app, chain, id)
  return id
}

/** A public item. */
export async function aPublicItem(app: TestApp, chain: Chain, change: Record<string, unknown> = {}): Promise<string> {
  const id = await anApprovedItem(app, chain, change)
  await expectDone(app.as(chain.officer).post(`/api/items/${id}/publication`, { editionNumber: 1 }))
  return id
}

export type ReviewChange = { outcome?: string; opinion?: string; secrecyRecord?: Record<string, unknown> | null }

/** One review of the edition submitted last, as this person: passed with an opinion and a fit record unless told. */
export async function reviewAs(
  app: TestApp,
  chain: Chain,
  person: Person,
  id: string,
  step: string,
  change: ReviewChange = {},
) {
  const { edition } = (await app.as(chain.drafter).get(`/api/items/${id}`)).json<{
    edition: { number: number; state: string }
  }>()
  const editionNumber = edition.state === 'drafting' && edition.number > 1 ? edition.number - 1 : edition.number
  const secrecyRecord = step === 'secrecy' ? fitRecord : null
  const body = { editionNumber, step, outcome: 'passed', opinion: '同意', secrecyRecord, ...change }
  return app.as(person).post(`/api/items/${id}/reviews`, body)
}

/** The code of a refusal; throws when the answer is none. */
export async function refusalOf(asked: Promise<{ statusCode: number; body: string }>): Promise<string> {
  const answer = await asked
  if (answer.statusCode !== 409) throw new Error(`not refused: ${answer.statusCode} ${answer.body}`)
  const { error } = JSON.parse(answer.body) as { error: { code: string } }
  return error.code
}

async function expectDone(asked: Promise<{ statusCode: number; body: string }>): Promise<void> {
  const answer = await asked
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
}
