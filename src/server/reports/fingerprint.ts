import { createHash } from 'node:crypto'
import type { ComposedReport } from '#domain/reports/compose-report.ts'

/** Names a state of the report: equal for equal numbers and words, whatever the order of keys. */
export function fingerprintOf(report: ComposedReport): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(report)))
    .digest('hex')
    .slice(0, 32)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, of]) => [key, sorted(of)])
}
