const NUMBERING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．]|[①-⑳])+/
const ASIDE = /[（(][^（）()]*[）)]/g

/** A label without spaces, line breaks, invisible characters, numbering, brackets and punctuation. */
export function normalLabel(text: string): string {
  return plain(text)
    .replace(NUMBERING, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Text in half width without any white space or invisible characters. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
}

/** 1 for labels that say the same, with or without the aside in brackets; less the more they differ. */
export function likeness(found: string, expected: string): number {
  const of = (text: string) => [normalLabel(text), normalLabel(plain(text).replace(NUMBERING, '').replace(ASIDE, ''))]
  return Math.max(...of(found).flatMap((left) => of(expected).map((right) => similarity(left, right))))
}

/** Twice the longest common subsequence over both lengths. */
function similarity(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1
  if (left === '' || right === '' || left.length > 120) return 0
  const before = Array.from({ length: right.length + 1 }, () => 0)
  for (const letter of left) {
    let diagonal = 0
    for (let at = 1; at <= right.length; at += 1) {
      const above = before[at] ?? 0
      before[at] = letter === right[at - 1] ? diagonal + 1 : Math.max(above, before[at - 1] ?? 0)
      diagonal = above
    }
  }
  return (2 * (before[right.length] ?? 0)) / (left.length + right.length)
}

export type LabelMatch<Key extends string> = { key: Key; exact: boolean }

/**
 * Which expected label each found label is. Labels that say the same are matched wherever they stand; one that is
 * mistyped is matched to the likest of those expected at its place, between its matched neighbours. Undefined where
 * nothing is like enough.
 */
export function matchLabels<Key extends string>(
  found: readonly string[],
  expected: readonly { key: Key; label: string }[],
): (LabelMatch<Key> | undefined)[] {
  const left = new Map(expected.map((entry, at) => [entry.key, { ...entry, at }]))
  const placed: (number | undefined)[] = []
  const matches: (LabelMatch<Key> | undefined)[] = found.map((label, index) => {
    const same = [...left.values()].find((entry) => likeness(label, entry.label) === 1)
    if (!same) return undefined
    left.delete(same.key)
    placed[index] = same.at
    return { key: same.key, exact: true }
  })
  found.forEach((label, index) => {
    if (matches[index]) return
    const after = placed.slice(0, index).findLast((at) => at !== undefined) ?? -1
    const before = placed.slice(index + 1).find((at) => at !== undefined) ?? expected.length
    const near = [...left.values()]
      .filter(({ at }) => after < at && at < before)
      .map((entry) => ({ entry, score: likeness(label, entry.label) }))
      .sort((a, b) => b.score - a.score)
    const [best, second] = near
    if (!best || best.score < 0.6 || (second && second.score > best.score - 0.1)) return
    left.delete(best.entry.key)
    placed[index] = best.entry.at
    matches[index] = { key: best.entry.key, exact: false }
  })
  return matches
}
