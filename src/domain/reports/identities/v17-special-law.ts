import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { table3Number } from './table3-numbers.ts'

/** V17: where （三）8 属于行政查询事项 was used, the answers must cite the law or administrative regulation that governs the inquiry. */
export function specialLawNamed(report: ReportFile): Finding[] {
  const left = table3Number(report, 'refusedAdministrativeInquiry', 'total')
  if (left === 0) return []
  return [
    {
      rule: 'V17',
      level: 'info',
      where: { left: ['table3.refusedAdministrativeInquiry.total'], right: [] },
      left,
      right: null,
      message: `“8.属于行政查询事项”填了 ${left} 件：请核对每件答复都写明了规定查询办法的法律、行政法规。`,
    },
  ]
}
