/**
 * The modules of the 政府信息公开专栏, in the fixed order in which every organ's site shows them
 * (国办公开办函〔2019〕61号; 依申请公开 as a module of its own follows practice, see docs/legal-review.md).
 */
export const COLUMN_MODULES = ['guide', 'rules', 'disclosure', 'reports', 'requests'] as const

export type ColumnModule = (typeof COLUMN_MODULES)[number]

export const COLUMN_MODULE_NAMES: Readonly<Record<ColumnModule, string>> = {
  guide: '政府信息公开指南',
  rules: '政府信息公开制度',
  disclosure: '法定主动公开内容',
  reports: '政府信息公开年报',
  requests: '依申请公开',
}
