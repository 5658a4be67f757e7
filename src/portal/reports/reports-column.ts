import type { ColumnMeta } from '../frame/meta-tags.ts'

/** Page tags of the module (国办发〔2017〕47号). */
export const REPORTS_COLUMN: ColumnMeta = {
  name: '政府信息公开工作年度报告',
  description: '依照《中华人民共和国政府信息公开条例》第四十九条、第五十条逐年公布的政府信息公开工作年度报告。',
  keywords: ['政府信息公开', '年度报告', '统计'],
  type: '政府信息公开年报',
}
