import { tableHtml } from './item.ts'
import { OFFICE } from './words.ts'

/** An item before its times are set. */
export type Plain = {
  column: string
  title: string
  on: string
  body: readonly string[]
  genre?: string
  keywords?: readonly string[]
}

/** Budgets, final accounts and public expenses of the year. */
export function money(): Plain[] {
  const parts: [string, string, string, string][] = [
    ['budgets', `${OFFICE}2020年部门预算`, '2020-02-14', '部门预算'],
    ['budgets', `${OFFICE}2020年部门预算公开说明`, '2020-02-14', '部门预算'],
    ['budgets', '2020年部门整体支出绩效目标', '2020-02-17', '绩效目标'],
    ['budgets', '2020年专项资金绩效目标', '2020-02-17', '绩效目标'],
    ['final-accounts', `${OFFICE}2019年部门决算`, '2020-09-11', '部门决算'],
    ['final-accounts', `${OFFICE}2019年部门决算公开说明`, '2020-09-11', '部门决算'],
    ['final-accounts', '2019年部门整体支出绩效自评报告', '2020-09-14', '绩效自评'],
    ['public-expenses', '2020年“三公”经费预算公开', '2020-02-14', '三公经费'],
    ['public-expenses', '2019年“三公”经费决算公开', '2020-09-11', '三公经费'],
    ['public-expenses', '2020年上半年“三公”经费支出情况', '2020-07-15', '三公经费'],
  ]
  return parts.map(([column, title, on, keyword]) => ({
    column,
    title,
    on,
    keywords: [keyword],
    body: [
      `根据预算公开的有关规定，现将${title}公开如下。本部门公开的范围包括局机关本级和所属事业单位。`,
      '各项收支按照综合预算原则编列，“三公”经费从严控制。具体数据以财政部门批复的报表为准，报表可以到本机关办公室查阅。',
    ],
  }))
}

/** The course of the year's one purchase. */
export function purchasing(): Plain[] {
  const table = tableHtml(
    ['项目', '内容'],
    [
      ['采购项目', '2020年度办公设备（台式计算机、打印机）采购'],
      ['采购方式', '协议供货'],
      ['成交金额', '43075.05元'],
      ['成交日期', '2020年9月17日'],
    ],
  )
  return [
    {
      column: 'procurement-intentions',
      title: '2020年度办公设备采购意向',
      on: '2020-08-10',
      body: [
        '拟采购台式计算机、打印机等办公设备，预算金额4.5万元，属于政府集中采购目录内项目，预计采购时间为2020年9月。',
      ],
    },
    {
      column: 'procurement-notices',
      title: '2020年度办公设备协议供货采购公告',
      on: '2020-09-08',
      genre: '公告',
      body: ['本项目通过政府采购电子卖场以协议供货方式采购，面向入围供应商公开比价，采购需求和技术参数见采购平台。'],
    },
    {
      column: 'procurement-results',
      title: '2020年度办公设备采购成交结果',
      on: '2020-09-18',
      genre: '公告',
      body: ['2020年度办公设备采购已经完成，成交结果如下。', table],
    },
    {
      column: 'procurement-results',
      title: '2020年度办公设备采购合同公告',
      on: '2020-09-21',
      genre: '公告',
      body: ['采购合同已经签订并在政府采购平台备案，合同金额43075.05元，交货期限为合同签订后15日内。'],
    },
  ]
}
