/**
 * 索引号 (国办秘函〔2009〕6号): `前段码/后段码`. The organ's code, then year and a five-digit serial. It never
 * changes, not even when the publishing body does, and is never used twice.
 */

/** Old 9-character organisation codes (the hyphen may be kept) and 18-character credit codes; year, or year and month. */
const PATTERN = /^[0-9A-Z]{7,18}(-[0-9A-Z])?\/(\d{4}|\d{6})-\d{5}$/

const PREFIX = /^[0-9A-Z]{7,18}(-[0-9A-Z])?$/

/** Whether a text is an index number in any of the forms that Chinese organs use. */
export function isIndexNumber(text: string): boolean {
  return PATTERN.test(text)
}

/** The parts of an index number whose serial counts within a year; undefined for every other form. */
export function readIndexNumber(text: string): { prefix: string; year: number; serial: number } | undefined {
  const found = /^([^/]+)\/(\d{4})-(\d{5})$/.exec(text)
  if (!found || !isIndexNumber(text)) return undefined
  const [, prefix = '', year, serial] = found
  return { prefix, year: Number(year), serial: Number(serial) }
}

/** Whether a text may stand before the slash: an organisation code or a unified social credit code. */
export function isIndexPrefix(text: string): boolean {
  return PREFIX.test(text)
}

/**
 * The index number of the `serial`-th item that an organ indexes in `year` (the year of publication or indexing,
 * not of 成文日期). Throws RangeError for a prefix, year or serial that no index number can carry.
 */
export function formatIndexNumber(prefix: string, year: number, serial: number): string {
  if (!isIndexPrefix(prefix)) throw new RangeError(`not an organ code: ${prefix}`)
  if (!Number.isInteger(year) || year < 1949 || year > 9999) throw new RangeError(`not a year: ${year}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999) throw new RangeError(`not a serial: ${serial}`)
  return `${prefix}/${year}-${String(serial).padStart(5, '0')}`
}
