import { describe, expect, test } from 'vitest'
import type { TableBlock } from '../documents/document.ts'
import { placeCells, plainText } from '../documents/document.ts'
import { cellsOf } from './cells.ts'
import { composeReport } from './compose-report.ts'
import { defaultSections } from './default-sections.ts'
import { formById } from './forms/form-of-year.ts'
import { reportDocument } from './report-document.ts'
import { ReportFileSchema } from './report-file.ts'
import type { FormId } from './report-form.ts'

describe('the document is laid out as the official form', () => {
  test.each([
    ['AR2019' as const, 2020, 20],
    ['AR2021' as const, 2024, 22],
  ])('%s: 三、本年度办理结果 spans %s rows', (id, year, rows) => {
    const cell = table(id, year, 'table3')
      .rows.flat()
      .find(({ text }) => text === '三、本年度办理结果')
    expect(cell?.rowspan).toBe(rows)
  })

  test.each(['AR2019', 'AR2021'] as const)('%s: every table fills its grid without gap or overlap', (id) => {
    for (const name of ['table2', 'table3', 'table4']) {
      const block = table(id, 2020, name)
      const area = placeCells(block).reduce((sum, cell) => sum + cell.colspan * cell.rowspan, 0)
      expect(area).toBe(block.widths.length * block.rows.length)
      expect(Math.max(...placeCells(block).map((cell) => cell.column + cell.colspan))).toBe(block.widths.length)
    }
  })

  test.each(['AR2019', 'AR2021'] as const)('%s: every number of the tables is printed exactly once', (id) => {
    const printed = ['table2', 'table3', 'table4'].flatMap((name) =>
      table(id, 2020, name)
        .rows.flat()
        .flatMap(({ cell }) => (cell ? [cell] : [])),
    )
    const defined = cellsOf(formById(id), 2020).map(({ key }) => key)
    expect([...printed].sort()).toEqual(defined.filter((key) => key.startsWith('table')).sort())
  })

  test('the corner of table 3 carries the 勾稽关系', () => {
    expect(table('AR2019', 2020, 'table3').rows[0]?.[0]).toMatchObject({
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      colspan: 3,
      rowspan: 3,
    })
  })

  test('money is printed with its unit', () => {
    const cell = table('AR2019', 2020, 'table2')
      .rows.flat()
      .find((cell) => cell.cell === 'table2.procurement.amountYuan')
    expect(cell?.text).toBe('43075.05元')
  })

  test('title and headings are the statutory ones; an empty section says 无', () => {
    const document = reportDocument(sample('AR2019', 2020))
    expect(document.title).toBe('常德市科学技术局2020年政府信息公开工作年度报告')
    expect(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })

  test('the draft divides the year’s publications by channel, and （一）主动公开 leads its paragraph', () => {
    const paragraphs = reportDocument(sample('AR2019', 2020)).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block] : [],
    )
    const proactive = paragraphs.find(({ segments }) => segments[0]?.text === '（一）主动公开。')
    expect(proactive?.segments[0]?.strong).toBe(true)
    expect(plainText(proactive?.segments ?? [])).toContain(
      '主动公开政府信息925条，其中通过政府网站公开732条、通过微信公众号发布153条、通过微博发布40条。',
    )
  })
})

test('a composed report is a report file', () => {
  expect(ReportFileSchema.safeParse(sample('AR2019', 2020)).success).toBe(true)
})

function table(id: FormId, year: number, name: string): TableBlock {
  const block = reportDocument(sample(id, year)).blocks.find((block) => block.kind === 'table' && block.id === name)
  if (block?.kind !== 'table') throw new Error(`no ${name}`)
  return block
}

function sample(id: FormId, year: number) {
  const form = formById(id)
  const values = {
    ...Object.fromEntries(cellsOf(form, year).map(({ key }) => [key, 0])),
    'publications.total': 925,
    'publications.website': 732,
    'publications.wechat': 153,
    'publications.weibo': 40,
    ...(id === 'AR2019' ? { 'table2.procurement.amountYuan': 43075.05 } : {}),
  }
  const facts = { organ: '常德市科学技术局', year, form, values, siteName: '网站', siteAddress: '' }
  const contact = { office: '办公室', address: '', postcode: '', phone: '0736-7256521', email: '' }
  const bodies = defaultSections({ ...facts, contact })
  return composeReport({ organ: facts.organ, year, form, values, bodies, publishedOn: null })
}
