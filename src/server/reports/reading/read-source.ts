import { UnreadableReport, type ReadingProblem } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { checkZip } from '#server/imports/check-zip.ts'
import { UnreadableFile } from '#server/imports/table.ts'
import { detectType, type ReportFileType } from './detect-type.ts'
import { decodeHtml, readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import type { Source } from './source.ts'
import { understandReport } from './understand-report.ts'

/** Reads a report from a file's bytes, whatever of the five forms it has. Throws UnreadableReport. */
export async function readSource(bytes: Buffer): Promise<ReadReport> {
  const type = detectType(bytes)
  if (type === 'json') return readJson(bytes.toString('utf8').replace(/^\ufeff/, ''))
  return understandReport(await sourceOf(bytes, type))
}

async function sourceOf(bytes: Buffer, type: Exclude<ReportFileType, 'json'>): Promise<Source> {
  if (type === 'html') return readHtml(decodeHtml(bytes))
  if (type === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes)
  unpackOnTrial(bytes)
  return type === 'docx'
    ? (await import('./read-docx.ts')).readDocx(bytes)
    : (await import('./read-xlsx.ts')).readXlsx(bytes)
}

const ZIP_PROBLEMS: Record<string, ReadingProblem> = {
  'import-file-encrypted': 'report-file-encrypted',
  'import-too-large-unpacked': 'report-file-unpacks-too-large',
  'import-too-many-merges': 'report-file-unpacks-too-large',
}

/** Refuses an archive that unpacks to gigabytes or is broken, before its parser sees it. */
function unpackOnTrial(bytes: Buffer): void {
  try {
    checkZip(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw new UnreadableReport('report-file-broken')
    throw new UnreadableReport(ZIP_PROBLEMS[error.code] ?? 'report-file-broken')
  }
}
