import { z } from 'zod'

const text = (what: string, most: number) =>
  z.string(`请填写${what}`).trim().min(1, `请填写${what}`).max(most, `${what}不能超过${most}个字`)

/**
 * The record of one secrecy and disclosure review (保守国家秘密法实施条例 art. 42 逐项审查; its fields from the
 * review rules of 衡阳市, same province): one per edition, never for several items at once.
 */
export const SecrecyRecordSchema = z.object({
  informationName: text('信息名称', 300),
  contentSummary: text('内容摘要', 1000),
  disclosureWay: text('拟公开方式', 100),
  disclosureScope: text('公开范围', 100),
  disclosureTime: text('公开时间', 100),
  withheldBasis: z.string().trim().max(500, '不予公开的理由和依据不能超过500个字').default(''),
  lawful: z.boolean('请对合法性作出判断'),
  accurate: z.boolean('请对准确性作出判断'),
  mayBeDisclosed: z.boolean('请对可公开性作出判断'),
  freeOfSecrets: z.boolean('请对保密性作出判断'),
  /** What the information could reveal together with other published information (保守国家秘密法 art. 36). */
  aggregationRisk: z.string().trim().max(500, '汇聚关联风险不能超过500个字').default(''),
  /** Evidence of 解密 when the matter was once classified (保守国家秘密法 art. 20: publishing is declassifying). */
  declassification: z.string().trim().max(300, '解密依据不能超过300个字').default(''),
})
export type SecrecyRecord = z.infer<typeof SecrecyRecordSchema>

export type SecrecyRecordProblem = {
  field: keyof SecrecyRecord
  code: 'not-lawful' | 'not-accurate' | 'not-disclosable' | 'not-free-of-secrets' | 'withheld-basis-missing'
}

/**
 * Why a record does not let its edition pass: every answer of the four examinations has to be yes for 主动公开;
 * for 依申请公开 and 不予公开 the text has to be lawful and accurate and the reason for keeping it back written down.
 */
export function secrecyRecordProblems(
  record: SecrecyRecord,
  attribute: 'proactive' | 'on-request' | 'withheld',
): SecrecyRecordProblem[] {
  const problems: SecrecyRecordProblem[] = []
  if (!record.lawful) problems.push({ field: 'lawful', code: 'not-lawful' })
  if (!record.accurate) problems.push({ field: 'accurate', code: 'not-accurate' })
  if (attribute === 'proactive') {
    if (!record.mayBeDisclosed) problems.push({ field: 'mayBeDisclosed', code: 'not-disclosable' })
    if (!record.freeOfSecrets && record.declassification === '') {
      problems.push({ field: 'freeOfSecrets', code: 'not-free-of-secrets' })
    }
  } else if (record.withheldBasis === '') {
    problems.push({ field: 'withheldBasis', code: 'withheld-basis-missing' })
  }
  return problems
}
