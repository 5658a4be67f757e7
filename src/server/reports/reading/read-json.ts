import { ReportFileSchema } from '#domain/reports/report-file.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'

/** A report file as it is. Throws when the text is no JSON or no report file, naming the first key that is wrong. */
export function readJson(text: string): ReadReport {
  const parsed = ReportFileSchema.safeParse(parse(text))
  if (parsed.success) return { report: parsed.data, unread: [], notes: [] }
  const issue = parsed.error.issues[0]
  throw new UnreadableReport('report-json-shape', `${issue?.path.join('.') || '最外层'}：${issue?.message ?? ''}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableReport('report-json-broken')
  }
}
