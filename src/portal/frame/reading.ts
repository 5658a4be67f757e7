import type { Reading } from './site.ts'

/** Name of the functional cookie that remembers the reading mode for readers without script. */
export const READING_COOKIE = 'gongkai-reading'

/** Reads the cookie's value (`large`, `high`, `large.high`); anything else is the normal mode. */
export function readReading(value: string | undefined): Reading {
  const words = (value ?? '').split('.')
  return { text: words.includes('large') ? 'large' : 'normal', contrast: words.includes('high') ? 'high' : 'normal' }
}

export function writeReading(reading: Reading): string {
  return [reading.text, reading.contrast].filter((word) => word !== 'normal').join('.')
}

/** Where the reader came from, when it is a path of this site; the front page otherwise. Never another host. */
export function safeReturnPath(from: string | undefined): string {
  return from !== undefined && /^\/(?![/\\])[^\r\n\\]*$/.test(from) ? from : '/'
}
