import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { REPORT_CHANNELS } from '../section-one-numbers.ts'

const CHANNELS = new Set<string>(REPORT_CHANNELS.map(({ key }) => key))

/** V10 on the numbers of section one: the channels add up to the total (925 = 732 + 153 + 40), where only these are given. */
export function channelsAddUp(report: ReportFile): Finding[] {
  const { total, items: _, ...others } = report.narrativeCounts ?? {}
  const parts = Object.entries(others).filter(([, value]) => value !== null)
  if (typeof total !== 'number' || parts.length < 2 || parts.some(([key]) => !CHANNELS.has(key))) return []
  const right = parts.reduce((sum, [, value]) => sum + (value ?? 0), 0)
  if (total === right) return []
  return [
    {
      rule: 'V10',
      level: 'warn',
      where: { left: ['publications.total'], right: parts.map(([key]) => `publications.${key}`) },
      left: total,
      right,
      message: `第一部分：主动公开总数为 ${total} 条，各渠道相加为 ${parts.map(([, value]) => value).join(' + ')} = ${right} 条，两者不相等。`,
    },
  ]
}
