import type { ReportForm, Table2Column } from '../report-form.ts'
import { AR2019_TABLE3 } from './table3-rows.ts'

const items: Table2Column[] = [
  {
    key: 'previousYearItems',
    label: '上一年项目数量',
    kind: 'count',
    unit: '项',
    definition: '{lastYearEnd}有效的{row}事项数，以权责事项的有效期为准',
  },
  {
    key: 'change',
    label: '本年增/减',
    kind: 'signed',
    unit: '项',
    definition: '{period}{row}事项的净增减：年末有效而上年末无效的，减去上年末有效而年末无效的',
  },
]

const decisions: Table2Column = {
  key: 'decisions',
  label: '处理决定数量',
  kind: 'count',
  unit: '件',
  definition: '{period}作出的{row}处理决定，以决定日期为准，作废的不计',
}

/** 《中华人民共和国政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号: reports on 2019 and 2020. */
export const AR2019: ReportForm = {
  id: 'AR2019',
  years: { from: 2019, to: 2020 },
  instrument: '国办公开办函〔2019〕60号',
  headings: [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
  table2: [
    {
      article: '第二十条第（一）项',
      columns: [
        {
          key: 'newlyMade',
          label: '本年新制作数量',
          kind: 'count',
          unit: '件',
          definition: '成文日期在{period}的{row}件数',
        },
        {
          key: 'newlyDisclosed',
          label: '本年新公开数量',
          kind: 'count',
          unit: '件',
          definition: '{period}首次公开的{row}件数，以首次公开日期为准，更正不重复计',
        },
        {
          key: 'totalDisclosed',
          label: '对外公开总数量',
          kind: 'count',
          unit: '件',
          definition: '至{yearEnd}对外公开的{row}总件数，年末前已撤下的不计',
        },
      ],
      rows: [
        { key: 'rules', label: '规章', counted: '规章' },
        { key: 'normativeDocuments', label: '规范性文件', counted: '规范性文件' },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: [...items, decisions],
      rows: [
        { key: 'licensing', label: '行政许可', counted: '行政许可' },
        { key: 'otherServices', label: '其他对外管理服务事项', counted: '其他对外管理服务' },
      ],
    },
    {
      article: '第二十条第（六）项',
      columns: [...items, decisions],
      rows: [
        { key: 'penalties', label: '行政处罚', counted: '行政处罚' },
        { key: 'coercion', label: '行政强制', counted: '行政强制' },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: items,
      rows: [{ key: 'fees', label: '行政事业性收费', counted: '行政事业性收费' }],
    },
    {
      article: '第二十条第（九）项',
      columns: [
        {
          key: 'projects',
          label: '采购项目数量',
          kind: 'count',
          unit: '个',
          definition: '{period}实施的{row}项目数，以成交（签订）日期为准，分散采购不计',
        },
        {
          key: 'amountYuan',
          label: '采购总金额',
          kind: 'money',
          unit: '元',
          definition: '{period}实施的{row}项目成交金额之和，单位为元',
        },
      ],
      rows: [{ key: 'procurement', label: '政府集中采购', counted: '政府集中采购' }],
    },
  ],
  table3: AR2019_TABLE3,
  feesInSectionSix: false,
}
