import type { Box } from './pdf-grids.ts'

/** A run of text on a page with the place of its baseline, in points. */
export type Run = { text: string; x: number; y: number; width: number; size: number }

/**
 * The runs as pieces that lie in one cell each: a run over several cells is cut at its spaces. A word is never cut: a
 * number that is wider than its cell still is one number.
 */
export function cutAt(runs: readonly Run[], boxes: readonly Box[]): Run[] {
  return runs.flatMap((run) => {
    const ends = [run.x + 1, run.x + run.width - 1].map((x) => boxes.find((box) => holds(box, x, run.y)))
    return ends[0] === ends[1] || !/\S\s+\S/.test(run.text) ? [run] : words(run)
  })
}

/** The words of a run, each about where it is written. */
function words(run: Run): Run[] {
  const widthOf = (text: string) =>
    Array.from(text).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.5), 0)
  const scale = run.width / Math.max(widthOf(run.text), 0.5)
  return [...run.text.matchAll(/\S+/g)].map((match) => ({
    ...run,
    text: match[0],
    x: run.x + widthOf(run.text.slice(0, match.index)) * scale,
    width: widthOf(match[0]) * scale,
  }))
}

export function holds(box: Box, x: number, y: number): boolean {
  return box.left <= x && x <= box.right && box.bottom <= y && y <= box.top
}

/** Runs as lines from the top down, each line from left to right; a wide gap within a line becomes a space. */
export function linesOf(runs: readonly Run[]): Run[] {
  const lines: Run[][] = []
  for (const run of runs.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.find((other) => Math.abs((other[0]?.y ?? 0) - run.y) < Math.min(run.size, other[0]?.size ?? 0) * 0.45) // prettier-ignore
    if (line) line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => joined(line.sort((a, b) => a.x - b.x)))
}

function joined(line: readonly Run[]): Run {
  const [first] = line
  if (!first) return { text: '', x: 0, y: 0, width: 0, size: 0 }
  let text = ''
  let end = first.x
  for (const run of line) {
    if (run.x - end > run.size * 0.8 && text !== '') text += ' '
    text += run.text
    end = run.x + run.width
  }
  return { text: text.trim(), x: first.x, y: first.y, width: end - first.x, size: Math.max(...line.map((run) => run.size)) } // prettier-ignore
}

/** Lines as paragraphs: a new one begins at an indent, after a short line, and where the size changes. */
export function paragraphsOf(
  lines: readonly Run[],
  margins: { left: number; right: number },
): (Run & { end: number })[] {
  const paragraphs: (Run & { end: number })[] = []
  let before: Run | undefined
  for (const line of lines) {
    const current = paragraphs.at(-1)
    const indented = line.x > margins.left + line.size * 1.2
    const ended = !before || before.x + before.width < margins.right - before.size * 1.6
    const apart = before && (Math.abs(before.size - line.size) > 1 || before.y - line.y > line.size * 3.2)
    if (!current || indented || ended || apart) paragraphs.push({ ...line, end: line.y })
    else {
      current.text += line.text
      current.end = line.y
    }
    before = line
  }
  return paragraphs
}
