import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'

const PERIOD = /统计期限[^。]{0,24}?(\d{4})年1月1日[^。]{0,8}?(?:(\d{4})年)?12月31日/

/** V14: the period stated is the report's year, and no 今年 stands in sections one and five: it is read a year later. */
export function statedPeriod(report: ReportFile): Finding[] {
  return [...otherPeriod(report), ...thisYear(report)]
}

function otherPeriod(report: ReportFile): Finding[] {
  const texts = [['preamble', report.preamble], ['section.1', report.sections?.['1']]] as const // prettier-ignore
  return texts.flatMap(([where, text]) => {
    const [, from, to] = PERIOD.exec((text ?? '').replace(/\s/g, '')) ?? []
    const years = [from, to].flatMap((year) => (year ? [Number(year)] : []))
    const wrong = years.find((year) => year !== report.year)
    if (wrong === undefined) return []
    return [warning(where, wrong, report.year, `统计期限写的是${wrong}年，报告是${report.year}年的。`)]
  })
}

function thisYear(report: ReportFile): Finding[] {
  return (['1', '5'] as const).flatMap((section) => {
    const found = /[^，。；\n]{0,8}今年[^，。；\n]{0,8}/.exec(report.sections?.[section] ?? '')?.[0]
    if (!found) return []
    const name = section === '1' ? '一' : '五'
    const message = `第${name}部分有“${found}”：报告在次年公布，“今年”会读成${report.year + 1}年，请写“${report.year}年”或者“本年度”。`
    return [warning(`section.${section}`, null, report.year, message)]
  })
}

function warning(where: string, left: number | null, right: number, message: string): Finding {
  return { rule: 'V14', level: 'warn', where: { left: [where], right: [] }, left, right, message }
}
