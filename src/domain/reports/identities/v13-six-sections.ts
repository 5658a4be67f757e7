import type { Finding } from '../finding.ts'
import { formById } from '../forms/form-of-year.ts'
import type { ReportFile } from '../report-file.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六']
/** Sections that are words; two to four are tables and need none. */
const WORDED = [1, 5, 6]
/** 国办公开办函〔2021〕30号 names section four so in its explanation, and reports follow either. */
const OTHER_NAMES = ['因政府信息公开工作被申请行政复议、提起行政诉讼情况']

/**
 * V13: all six headings stand in order, and the worded sections — the sixth above all — are not empty. Headings are
 * judged where the file carries them (`headings`); the system's own documents take theirs from the form.
 */
export function sixSections(report: ReportFile): Finding[] {
  return [...headingsInOrder(report), ...wordsPresent(report)]
}

function headingsInOrder(report: ReportFile): Finding[] {
  if (!report.headings) return []
  const found = report.headings.map(normalised)
  let from = 0
  return formById(report.format).headings.flatMap((heading, index) => {
    const names = [heading, ...(index === 3 ? OTHER_NAMES : [])].map(normalised)
    const at = found.findIndex((text, position) => position >= from && names.some((name) => text.includes(name)))
    if (at >= 0) {
      from = at + 1
      return []
    }
    return [
      broken(
        index + 1,
        `缺少标题“${NUMERALS[index]}、${heading}”，或者标题的顺序不对。六个标题都要有，没有内容的写“无”。`,
      ),
    ]
  })
}

function wordsPresent(report: ReportFile): Finding[] {
  const { sections } = report
  if (!sections) return []
  const headings = formById(report.format).headings
  return WORDED.filter((number) => !sections[String(number)]?.trim()).map((number) =>
    broken(
      number,
      `第${NUMERALS[number - 1]}部分“${headings[number - 1]}”没有内容。没有需要报告的事项的，应当写明“无”。`,
    ),
  )
}

function broken(section: number, message: string): Finding {
  return {
    rule: 'V13',
    level: 'error',
    where: { left: [`section.${section}`], right: [] },
    left: null,
    right: null,
    message,
  }
}

function normalised(heading: string): string {
  return heading.replace(/[\s　]/g, '').replace(/^[一二三四五六]、/, '')
}
