import type { Block, PrintedDocument, Segment, TableBlock } from '../documents/document.ts'
import type { ComposedReport } from './compose-report.ts'
import { formById } from './forms/form-of-year.ts'
import type { SectionKey } from './narrative.ts'
import { layTable2 } from './layout/table2-layout.ts'
import { layTable3 } from './layout/table3-layout.ts'
import { layTable4 } from './layout/table4-layout.ts'
import type { ReportForm } from './report-form.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const
const SECTIONS = ['1', '2', '3', '4', '5', '6'] as const

/** The statutory title: 〔机关全称〕〔年〕政府信息公开工作年度报告. */
export function reportTitle(report: Pick<ComposedReport, 'organ' | 'year'>): string {
  return `${report.organ}${report.year}年政府信息公开工作年度报告`
}

/** The report laid out as the official form: title, preamble, six headings, the three tables with their merged cells. */
export function reportDocument(report: ComposedReport): PrintedDocument {
  const form = formById(report.format)
  return {
    title: reportTitle(report),
    titleLines: [`${report.organ}${report.year}年`, '政府信息公开工作年度报告'],
    issuer: report.organ,
    ...(report.publishedOn ? { issuedOn: report.publishedOn } : {}),
    language: 'zh-CN',
    blocks: [
      ...paragraphs(report, 'preamble'),
      ...SECTIONS.flatMap((section, index) => [
        heading(form, index),
        ...wordsOf(report, section),
        ...tableOf(report, form, section),
      ]),
    ],
  }
}

function heading(form: ReportForm, index: number): Block {
  return { kind: 'heading', level: 2, text: `${NUMERALS[index]}、${form.headings[index]}`, id: `section-${index + 1}` }
}

function wordsOf(report: ComposedReport, section: SectionKey): Block[] {
  const words = paragraphs(report, section)
  const isTable = section === '2' || section === '3' || section === '4'
  return words.length > 0 || isTable ? words : [{ kind: 'paragraph', role: 'body', segments: [{ text: '无。' }] }]
}

function tableOf(report: ComposedReport, form: ReportForm, section: SectionKey): TableBlock[] {
  if (section === '2') return [layTable2(report, form)]
  if (section === '3') return [layTable3(report, form)]
  if (section === '4') return [layTable4(report)]
  return []
}

function paragraphs(report: ComposedReport, section: SectionKey): Block[] {
  return (report.narrative[section] ?? []).map((segments) => ({
    kind: 'paragraph',
    role: 'body',
    segments: withLead(segments),
  }))
}

/** “（一）主动公开。” at the head of a paragraph is its run-in heading. */
function withLead(segments: readonly Segment[]): Segment[] {
  const [first, ...rest] = segments
  const lead = first?.text.match(/^[（(][一二三四五六七八九十]+[）)][^。，]{2,24}。/)?.[0]
  if (!first || !lead || first.cells) return [...segments]
  const remainder = first.text.slice(lead.length)
  return [{ text: lead, strong: true }, ...(remainder ? [{ text: remainder }] : []), ...rest]
}
