import { z } from 'zod'

/** First entry of a backup: what it holds, so that a restore can refuse before it writes anything. */
export const BackupManifest = z.object({
  format: z.literal('gongkai-backup-1'),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ schema: z.string(), table: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  auditHead: z.string(),
})
export type BackupManifest = z.infer<typeof BackupManifest>

export const MANIFEST_ENTRY = 'manifest.json'
export const TABLES_FOLDER = 'tables/'
export const FILES_FOLDER = 'files/'
