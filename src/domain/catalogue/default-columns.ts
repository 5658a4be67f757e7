import type { ColumnModule } from './column-modules.ts'
import type { ColumnType } from './column-types.ts'
import type { StatutoryItem } from './statutory-items.ts'

/** A column of a default tree; the slug is its address on the site. */
export type DefaultColumn = {
  module: ColumnModule
  slug: string
  name: string
  columnType?: ColumnType
  art20Item?: StatutoryItem
  children?: readonly { slug: string; name: string; columnType?: ColumnType; updateDutyDays?: number }[]
}

/**
 * The tree a municipal science and technology bureau starts with: the modules of 61号 and, beneath
 * 法定主动公开内容, the items of art. 20. A starting point to be changed, not a list the law fixes. A child's type and item are its
 * parent's unless it has its own; update duties are days (国办秘函〔2019〕19号: news 2 weeks, notices 6 months).
 */
export const SCIENCE_BUREAU_COLUMNS: readonly DefaultColumn[] = [
  { module: 'guide', slug: 'guide', name: '政府信息公开指南' },
  { module: 'rules', slug: 'rules', name: '政府信息公开制度', art20Item: 1 },
  {
    module: 'disclosure',
    slug: 'functions',
    columnType: '机构职能',
    name: '机构职能',
    art20Item: 2,
    children: [
      { slug: 'about', name: '机构简介', columnType: '概况信息' },
      { slug: 'sections', name: '内设机构' },
      { slug: 'institutions', name: '直属单位' },
      { slug: 'leaders', name: '领导信息', columnType: '领导信息' },
    ],
  },
  {
    module: 'disclosure',
    slug: 'documents',
    columnType: '政策文件',
    name: '法规公文',
    art20Item: 1,
    children: [
      { slug: 'laws', name: '法律法规规章' },
      { slug: 'normative-documents', name: '行政规范性文件' },
      { slug: 'other-documents', name: '其他文件' },
    ],
  },
  {
    module: 'disclosure',
    slug: 'plans',
    name: '规划信息',
    art20Item: 3,
    children: [
      { slug: 'innovation-plans', name: '科技创新规划' },
      { slug: 'yearly-plans', name: '年度计划总结' },
    ],
  },
  { module: 'disclosure', slug: 'statistics', name: '统计信息', art20Item: 4 },
  {
    module: 'disclosure',
    slug: 'services',
    columnType: '办事服务',
    name: '行政许可和其他对外管理服务',
    art20Item: 5,
    children: [
      { slug: 'service-guides', name: '办理依据、条件和程序' },
      { slug: 'service-results', name: '办理结果' },
    ],
  },
  { module: 'disclosure', slug: 'enforcement', name: '行政处罚和行政强制', art20Item: 6 },
  {
    module: 'disclosure',
    slug: 'finance',
    name: '财政信息',
    art20Item: 7,
    children: [
      { slug: 'budgets', name: '部门预算' },
      { slug: 'final-accounts', name: '部门决算' },
      { slug: 'public-expenses', name: '三公经费' },
      { slug: 'science-funds', name: '科技专项资金' },
    ],
  },
  { module: 'disclosure', slug: 'fees', name: '行政事业性收费', art20Item: 8 },
  {
    module: 'disclosure',
    slug: 'procurement',
    name: '政府采购',
    art20Item: 9,
    children: [
      { slug: 'procurement-intentions', name: '采购意向' },
      { slug: 'procurement-notices', name: '采购公告' },
      { slug: 'procurement-results', name: '采购结果和合同' },
    ],
  },
  {
    module: 'disclosure',
    slug: 'projects',
    name: '科技计划项目',
    art20Item: 10,
    children: [
      { slug: 'project-calls', name: '申报通知' },
      { slug: 'project-notices', name: '立项公示' },
      { slug: 'project-awards', name: '项目下达' },
      { slug: 'project-reviews', name: '项目验收' },
    ],
  },
  { module: 'disclosure', slug: 'emergencies', name: '应急管理', art20Item: 12 },
  { module: 'disclosure', slug: 'inspections', name: '监督检查', art20Item: 13 },
  { module: 'disclosure', slug: 'recruitment', name: '人事招考', art20Item: 14 },
  { module: 'disclosure', slug: 'proposals', name: '建议提案办理', art20Item: 15 },
  {
    module: 'disclosure',
    slug: 'other',
    name: '其他法定信息',
    art20Item: 15,
    children: [
      { slug: 'news', name: '工作动态', columnType: '动态要闻', updateDutyDays: 14 },
      { slug: 'notices', name: '通知公告', columnType: '通知公告', updateDutyDays: 180 },
      { slug: 'interpretations', name: '政策解读', columnType: '政策解读' },
    ],
  },
  { module: 'reports', slug: 'annual-reports', name: '政府信息公开年报' },
  { module: 'requests', slug: 'on-request', name: '依申请公开' },
]
