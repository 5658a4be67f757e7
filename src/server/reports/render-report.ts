import type { ComposedReport } from '#domain/reports/compose-report.ts'
import type { ReportFile } from '#domain/reports/report-file.ts'
import { reportDocument, reportTitle } from '#domain/reports/report-document.ts'
import { documentHtml } from '#server/documents/document-html.ts'
import { documentPdf } from '#server/documents/document-pdf.ts'

export const REPORT_FORMATS = ['html', 'json', 'docx', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const MEDIA_TYPES: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export type RenderedReport = { body: Buffer; mediaType: string; disposition: string }

/** The report as a file, named after its title. JSON is the report file of docs/architecture.md §4. */
export async function renderReport(report: ComposedReport, format: ReportFormat): Promise<RenderedReport> {
  const name = encodeURIComponent(`${reportTitle(report)}.${format}`)
  const way = format === 'docx' ? 'attachment' : 'inline'
  return {
    body: await bodyOf(report, format),
    mediaType: MEDIA_TYPES[format],
    disposition: `${way}; filename="report-${report.year}.${format}"; filename*=UTF-8''${name}`,
  }
}

/** The report file, without the record of which words are numbers. */
export function reportFileOf(report: ComposedReport): ReportFile {
  const { narrative, ...file } = report
  return narrative ? file : report
}

async function bodyOf(report: ComposedReport, format: ReportFormat): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(reportFileOf(report), null, 1)}\n`)
  const document = reportDocument(report)
  // Large; loaded when first asked for.
  if (format === 'docx') return (await import('#server/documents/document-docx.ts')).documentDocx(document)
  return format === 'pdf' ? documentPdf(document) : Buffer.from(documentHtml(document))
}
