/**
 * Asks at a fixed rate whether or not earlier answers have come, as visitors do, for a bounded time. Answers the
 * milliseconds each took, counted from the moment it was due.
 */
export async function askAtRate(
  ask: () => Promise<void>,
  rate: { perSecond: number; seconds: number },
): Promise<number[]> {
  const total = rate.perSecond * rate.seconds
  const began = performance.now()
  const asked: Promise<number>[] = []
  for (let at = 0; at < total; at++) {
    const due = began + (at * 1000) / rate.perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    asked.push(ask().then(() => performance.now() - due))
  }
  return Promise.all(asked)
}

/** The value that `percent` of the values do not exceed, to a tenth. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)
  return Math.round((sorted[at] ?? 0) * 10) / 10
}
