/** Art. 5 of 国办函〔2020〕109号, by quantity (按量): yuan for each page up to and including `through`. */
const BANDS = [
  { through: 30, yuan: 0 },
  { through: 100, yuan: 10 },
  { through: 200, yuan: 20 },
  { through: Infinity, yuan: 40 },
] as const

/**
 * Yuan for the pages supplied on one application (超额累进); one side of A4 or smaller is a page. Pages of different
 * applications are never added, and one application is charged by item or by page, not both (art. 3).
 * Throws RangeError unless `pages` is a whole number from 0.
 */
export function pageFee(pages: number): number {
  if (!Number.isSafeInteger(pages) || pages < 0) throw new RangeError(`not a number of pages: ${pages}`)
  let yuan = 0
  let charged = 0
  for (const band of BANDS) {
    const inBand = Math.max(0, Math.min(pages, band.through) - charged)
    yuan += inBand * band.yuan
    charged += inBand
  }
  return yuan
}
