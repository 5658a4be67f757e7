import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

/** V12: suits after review cannot be more than the review cases of this and earlier years; a hint, as earlier years are partly unknown. */
export function suitsAfterReview(report: ReportFile, lastYear?: ReportFile): Finding[] {
  const left = cellValue(report, 'table4.suitAfterReview.total') ?? 0
  const now = cellValue(report, 'table4.review.total') ?? 0
  const before = lastYear ? (cellValue(lastYear, 'table4.review.total') ?? 0) : 0
  if (left <= now + before) return []
  const years = lastYear ? '本年和上年' : '本年'
  const right = ['table4.review.total', ...(lastYear ? [`${lastYear.year}.table4.review.total`] : [])]
  return [
    {
      rule: 'V12',
      level: 'info',
      where: { left: ['table4.suitAfterReview.total'], right },
      left,
      right: now + before,
      message: `表四：复议后起诉 ${left} 件，多于${years}行政复议的 ${now + before} 件。请核对是否有更早年度的复议案件。`,
    },
  ]
}
