import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'

/** V15, article 49: a department publishes by 31 January, a people's government by 31 March of the year after. */
export function publishedInTime(report: ReportFile): Finding[] {
  const { publishedOn } = report
  if (!publishedOn) return []
  const isGovernment = report.organ.endsWith('人民政府')
  const due = `${report.year + 1}-${isGovernment ? '03' : '01'}-31`
  if (publishedOn <= due) return []
  return [
    {
      rule: 'V15',
      level: 'error',
      where: { left: ['publishedOn'], right: [] },
      left: null,
      right: null,
      message: `报告在 ${publishedOn} 发布，迟于条例第四十九条规定的期限 ${due}（${isGovernment ? '本级人民政府的报告3月31日前' : '部门的报告1月31日前'}）。`,
    },
  ]
}
