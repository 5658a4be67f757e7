import type { ReportForm, Table2Column } from '../report-form.ts'
import { AR2021_TABLE3 } from './table3-rows.ts'

const decisions: Table2Column = {
  key: 'decisions',
  label: '本年处理决定数量',
  kind: 'count',
  unit: '件',
  definition: '{period}作出的{row}处理决定，以决定日期为准，作废的不计',
}

/** 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号: reports on 2021 and later. */
export const AR2021: ReportForm = {
  id: 'AR2021',
  years: { from: 2021, to: null },
  instrument: '国办公开办函〔2021〕30号',
  headings: [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
  table2: [
    {
      article: '第二十条第（一）项',
      columns: [
        {
          key: 'issued',
          label: '本年制发件数',
          kind: 'count',
          unit: '件',
          definition: '成文日期在{period}的{row}件数',
        },
        {
          key: 'repealed',
          label: '本年废止件数',
          kind: 'count',
          unit: '件',
          definition: '{period}废止的{row}件数，以废止生效日期为准',
        },
        {
          key: 'inForce',
          label: '现行有效件数',
          kind: 'count',
          unit: '件',
          definition: '至{yearEnd}现行有效的{row}件数',
        },
      ],
      rows: [
        { key: 'rules', label: '规章', counted: '规章' },
        { key: 'normativeDocuments', label: '行政规范性文件', counted: '行政规范性文件' },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: [decisions],
      rows: [{ key: 'licensing', label: '行政许可', counted: '行政许可' }],
    },
    {
      article: '第二十条第（六）项',
      columns: [decisions],
      rows: [
        { key: 'penalties', label: '行政处罚', counted: '行政处罚' },
        { key: 'coercion', label: '行政强制', counted: '行政强制' },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: [
        {
          key: 'amountWanYuan',
          label: '本年收费金额（单位：万元）',
          kind: 'money',
          unit: '万元',
          definition: '{period}收取的{row}金额之和，单位为万元',
        },
      ],
      rows: [{ key: 'fees', label: '行政事业性收费', counted: '行政事业性收费' }],
    },
  ],
  table3: AR2021_TABLE3,
  feesInSectionSix: true,
}
