import { remark, type Field } from './field.ts'
import { counterpartKindNames } from './kinds.ts'

const counterpart: Field = {
  key: 'counterpart',
  label: '行政相对人名称',
  aliases: ['相对人名称', '申请人名称', '当事人名称', '缴费人'],
  type: { is: 'text', max: 200 },
  required: true,
  note: '法人、非法人组织填全称，自然人填姓名（对外展示时自动遮盖）。',
  example: '常德市某某科技有限公司',
}

const counterpartKind: Field = {
  key: 'counterpartKind',
  label: '行政相对人类别',
  aliases: ['相对人类别'],
  type: { is: 'choice', names: counterpartKindNames },
  required: false,
  note: '按登记证照确定。',
  example: '法人及非法人组织',
}

const matter: Field = {
  key: 'matter',
  label: '事项名称',
  aliases: ['服务事项', '收费项目', '强制事项'],
  type: { is: 'matter' },
  required: true,
  note: '与本机关权责清单中的事项名称一致，且在办理之日有效。',
  example: '技术合同认定登记',
}

const happenedOn: Field = {
  key: 'happenedOn',
  label: '决定日期',
  aliases: ['办结日期', '办理日期'],
  type: { is: 'day' },
  required: true,
  note: '作出决定或办结之日。',
  example: '2020-03-05',
}

/** 其他对外管理服务事项 (条例 art. 20 (五)): recognitions, registrations, filings. */
export const otherServiceFields: readonly Field[] = [
  matter,
  {
    key: 'title',
    label: '办理结果名称',
    aliases: ['决定文书名称', '文书名称', '项目名称'],
    type: { is: 'text', max: 200 },
    required: true,
    note: '认定、登记、备案等结果或文书的名称。',
    example: '技术合同认定登记证明',
  },
  {
    key: 'documentNo',
    label: '文书号',
    aliases: ['登记编号', '编号'],
    type: { is: 'code', max: 100 },
    required: false,
    note: '有文书号或登记编号的填写，不得重复。',
    example: '2020430701000001',
  },
  counterpart,
  counterpartKind,
  happenedOn,
  {
    key: 'content',
    label: '办理内容',
    type: { is: 'text', max: 4000 },
    required: false,
    note: '办理结果的主要内容。',
    example: '',
  },
  remark,
]

/** 行政强制 (条例 art. 20 (六)): measures and enforcement (行政强制法 arts. 9, 12). */
export const coercionFields: readonly Field[] = [
  { ...matter, example: '对违法物品的查封、扣押' },
  {
    key: 'title',
    label: '决定文书名称',
    type: { is: 'text', max: 200 },
    required: true,
    note: '行政强制决定文书的名称。',
    example: '查封（扣押）决定书',
  },
  {
    key: 'documentNo',
    label: '决定文书号',
    aliases: ['文书号'],
    type: { is: 'code', max: 100 },
    required: true,
    note: '每份决定一个文书号，不得重复。',
    example: '常科强〔2020〕1号',
  },
  counterpart,
  { ...counterpartKind, required: true },
  {
    key: 'measure',
    label: '强制种类',
    type: { is: 'choice', names: { measure: '行政强制措施', enforcement: '行政强制执行' } },
    required: true,
    note: '行政强制法第九条、第十二条。',
    example: '行政强制措施',
  },
  happenedOn,
  {
    key: 'content',
    label: '强制内容',
    type: { is: 'text', max: 4000 },
    required: false,
    note: '强制决定的主要内容和依据。',
    example: '',
  },
  remark,
]

/** 行政事业性收费 (条例 art. 20 (八)): money collected, in yuan; the report of 2021 and later counts 万元. */
export const feeFields: readonly Field[] = [
  { ...matter, label: '收费项目', aliases: ['事项名称'], example: '专利代办收费' },
  {
    key: 'title',
    label: '摘要',
    type: { is: 'text', max: 200 },
    required: false,
    note: '不填时用收费项目名称。',
    example: '',
  },
  {
    key: 'documentNo',
    label: '票据号',
    aliases: ['票据号码'],
    type: { is: 'code', max: 100 },
    required: false,
    note: '财政票据号码，不得重复。',
    example: '0012345678',
  },
  { ...counterpart, label: '缴费人', aliases: ['缴费人名称', '行政相对人名称'], required: false },
  {
    key: 'amount',
    label: '收费金额（元）',
    aliases: ['收费金额', '金额（元）'],
    type: { is: 'amount', unit: '元' },
    required: true,
    note: '单位元，只填数字，最多两位小数。',
    example: '120.00',
  },
  { ...happenedOn, label: '收费日期', aliases: ['缴费日期'], note: '收费之日。' },
  remark,
]

/** 政府集中采购 (条例 art. 20 (九)): only centralised purchases enter the report; the others are kept for the record. */
export const procurementFields: readonly Field[] = [
  {
    key: 'title',
    label: '采购项目名称',
    aliases: ['项目名称'],
    type: { is: 'text', max: 200 },
    required: true,
    note: '采购项目的全称。',
    example: '办公设备采购',
  },
  {
    key: 'documentNo',
    label: '采购项目编号',
    aliases: ['项目编号', '合同编号'],
    type: { is: 'code', max: 100 },
    required: false,
    note: '采购项目或合同编号，不得重复。',
    example: 'CDCG-2020-001',
  },
  {
    ...counterpart,
    label: '供应商',
    aliases: ['供应商名称', '中标供应商', '成交供应商'],
    note: '中标、成交供应商全称。',
  },
  {
    key: 'amount',
    label: '采购金额（元）',
    aliases: ['采购金额', '成交金额（元）', '金额（元）'],
    type: { is: 'amount', unit: '元' },
    required: true,
    note: '单位元，只填数字，最多两位小数。',
    example: '43075.05',
  },
  {
    key: 'centralised',
    label: '是否集中采购',
    aliases: ['政府集中采购'],
    type: { is: 'yes-no' },
    required: true,
    note: '年度报告只统计政府集中采购。',
    example: '是',
  },
  {
    ...happenedOn,
    label: '成交日期',
    aliases: ['中标日期', '合同日期', '采购日期'],
    note: '中标、成交或签订合同之日。',
  },
  {
    key: 'method',
    label: '采购方式',
    type: { is: 'text', max: 50 },
    required: false,
    note: '公开招标、竞争性谈判、询价、单一来源等。',
    example: '公开招标',
  },
  remark,
]
