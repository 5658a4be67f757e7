import { verifyAuditLog } from '#server/audit/verify-audit-log.ts'
import type { CliCommand } from './command.ts'
import { withPlatform } from './with-platform.ts'

const REASONS = {
  'missing-row': 'a row is missing',
  'changed-row': 'a row was changed',
  'wrong-predecessor': 'rows were removed, inserted or reordered',
  'wrong-head': 'the chain does not end where it should',
} as const

export const command: CliCommand = {
  name: 'audit verify',
  usage: 'audit verify [HEAD]',
  summary: 'check the audit log from its first row; prints the head to write down elsewhere',
  async run([expectedHead], io) {
    const verdict = await withPlatform((platform) => verifyAuditLog(platform.databases.worker, expectedHead))
    if (io.json) io.out(JSON.stringify(verdict))
    else if (verdict.intact) io.out(`intact: ${verdict.entries} entries, head ${verdict.head}`)
    else
      io.out(
        `broken at entry ${verdict.brokenAt}: ${REASONS[verdict.because]} (${verdict.entries} entries before it are intact)`,
      )
    return verdict.intact ? 0 : 1
  },
}
