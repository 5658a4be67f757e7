/** A row of numbers that looks random and is the same on every machine (mulberry32). */
export type Chance = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  /** `count` different ones, in their order. */
  some<T>(from: readonly T[], count: number): T[]
}

export function chance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const found = from[between(0, from.length - 1)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const chosen = new Set<number>()
    while (chosen.size < Math.min(count, from.length)) chosen.add(between(0, from.length - 1))
    return from.filter((_, index) => chosen.has(index))
  }
  return { between, pick, some }
}
