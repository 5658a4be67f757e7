/** What may be uploaded. The type is decided by content; the extension only tells Office formats of one container apart. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const

export type FileKind = keyof typeof FILE_TYPES
export type MediaType = (typeof FILE_TYPES)[FileKind]

/** Largest single file, in bytes (50 MB). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024
