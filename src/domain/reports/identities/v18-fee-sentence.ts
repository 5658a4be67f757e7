import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'

/** V18: from the 2021 form on, section six states the information processing fees charged, be it 0 (国办公开办函〔2021〕30号). */
export function feeSentence(report: ReportFile): Finding[] {
  const text = (report.sections?.['6'] ?? '').replace(/\s/g, '')
  if (/信息处理费|收取[^。]{0,12}费用?|费用?收取|未收费|未收取|没有收取/.test(text)) return []
  return [
    {
      rule: 'V18',
      level: 'error',
      where: { left: ['section.6'], right: [] },
      left: null,
      right: null,
      message: '第六部分没有写明信息处理费收取情况。没有收取的，应当写明收取0元或者未收取。',
    },
  ]
}
