import type { Finding } from '../finding.ts'
import { TABLE4_COLUMNS, TABLE4_GROUPS } from '../report-form.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'

const PARTS = TABLE4_COLUMNS.filter((column) => column.key !== 'total')

/** V4: in each of the three groups of table 4, 总计 = 维持 + 纠正 + 其他 + 尚未审结. A blank 总计 is not judged. */
export function remediesAddUp(report: ReportFile): Finding[] {
  return TABLE4_GROUPS.flatMap((group) => {
    const cells = PARTS.map((column) => `table4.${group.key}.${column.key}`)
    const left = cellValue(report, `table4.${group.key}.total`)
    const right = cells.reduce((sum, cell) => sum + (cellValue(report, cell) ?? 0), 0)
    if (left === null || left === right) return []
    return [
      {
        rule: 'V4',
        level: 'error' as const,
        where: { left: [`table4.${group.key}.total`], right: cells },
        left,
        right,
        message: `表四“${group.label}”：总计为 ${left}，维持、纠正、其他、尚未审结之和为 ${right}，两者不相等。`,
      },
    ]
  })
}
