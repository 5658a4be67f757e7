/** The statutory form of the annual report as data: one entry per version, chosen by the report's year. */

export type FormId = 'AR2019' | 'AR2021'

/** `count` is a non-negative whole number, `signed` a whole number, `money` has at most `decimals` decimals. */
export type NumberKind = 'count' | 'signed' | 'money'

export type Table2Column = {
  key: string
  label: string
  kind: NumberKind
  unit: '件' | '项' | '个' | '元' | '万元'
  /** What is counted, in words; `{row}` and `{period}`, `{yearEnd}`, `{lastYearEnd}` are filled in. */
  definition: string
}

/** One block of table 2: 第二十条第（一）项 and so on, with its own heading row. */
export type Table2Block = {
  article: string
  columns: Table2Column[]
  rows: { key: string; label: string; counted: string }[]
}

export type Table3Row = {
  key: string
  label: string
  /** （三）不予公开, （四）无法提供 …: rows of one group share a merged label cell. */
  group?: string
  /** Result rows add up to the total (七). */
  part: 'received' | 'carried-in' | 'result' | 'total' | 'carried-forward'
  definition: string
}

export type ReportForm = {
  id: FormId
  /** First and last year reported on this form; null while it is in force. */
  years: { from: number; to: number | null }
  instrument: string
  headings: readonly [string, string, string, string, string, string]
  table2: Table2Block[]
  table3: Table3Row[]
  /** From the 2021 form on, section six must report the fees charged (国办公开办函〔2021〕30号). */
  feesInSectionSix: boolean
}

/** The seven columns of table 3 and what each counts, alike in both forms. */
export const TABLE3_COLUMNS = [
  { key: 'natural', label: '自然人' },
  { key: 'commercial', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicWelfare', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'other', label: '其他' },
  { key: 'total', label: '总计' },
] as const

export type Table3ColumnKey = (typeof TABLE3_COLUMNS)[number]['key']

/** The six columns that the seventh, 总计, is the sum of. */
export const TABLE3_PART_COLUMNS = TABLE3_COLUMNS.slice(0, 6)

export const TABLE4_GROUPS = [
  { key: 'review', label: '行政复议', matter: '行政复议案件' },
  { key: 'directSuit', label: '未经复议直接起诉', matter: '未经复议直接提起的行政诉讼案件' },
  { key: 'suitAfterReview', label: '复议后起诉', matter: '经行政复议后提起的行政诉讼案件' },
] as const

export const TABLE4_COLUMNS = [
  { key: 'upheld', label: '结果维持', definition: '审结且维持本机关行为（驳回请求）的件数' },
  { key: 'corrected', label: '结果纠正', definition: '审结且撤销、变更、确认违法或者责令履行的件数' },
  { key: 'other', label: '其他结果', definition: '以撤回、终止、不予受理、驳回起诉、调解等方式结案的件数' },
  { key: 'pending', label: '尚未审结', definition: '至{yearEnd}尚未审结的件数' },
  { key: 'total', label: '总计', definition: '前四列之和' },
] as const
