import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'

const SECTION_NAMES = ['一', '二', '三', '四', '五', '六']

/**
 * V10: where a sentence gives a total and then its parts (“925条，其中…732条，…153条…40条”), the parts add up to it.
 * Parts after the sum is reached belong to something else; a single part after 其中 is an example, not a division.
 */
export function sumsInText(report: ReportFile): Finding[] {
  return Object.entries(report.sections ?? {}).flatMap(([section, text]) =>
    dividedTotals(text)
      .filter(({ total, parts }) => parts.length > 1 && !reaches(parts, total))
      .map(({ total, parts, unit }) => {
        const sum = parts.reduce((left, right) => left + right, 0)
        return {
          rule: 'V10',
          level: 'warn' as const,
          where: { left: [`section.${section}`], right: [] },
          left: total,
          right: sum,
          message:
            `第${SECTION_NAMES[Number(section) - 1] ?? section}部分：文字写总数 ${total}${unit}，` +
            `其中各项相加为 ${parts.join(' + ')} = ${sum}${unit}，两者不相等。`,
        }
      }),
  )
}

type DividedTotal = { total: number; parts: number[]; unit: string }

/** Sentences of the form “<total><unit>，其中 <part><unit> …”. */
function dividedTotals(text: string): DividedTotal[] {
  return plainDigits(text)
    .split(/[。；;！？\n]/)
    .flatMap((sentence) => {
      const [head = '', ...tails] = sentence.split(/其中|分别为/)
      let before = head
      return tails.flatMap((tail) => {
        const total = amountsIn(before).at(-1)
        before = tail
        if (!total) return []
        const parts = amountsIn(tail).filter((amount) => amount.unit === total.unit)
        return [{ total: total.value, parts: parts.map((amount) => amount.value), unit: total.unit }]
      })
    })
}

function amountsIn(text: string): { value: number; unit: string }[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*(万元|余条|条次|件次|[条件篇次项份个期场元])/g)].map(
    ([, value, unit]) => ({
      value: Number(value),
      unit: unit ?? '',
    }),
  )
}

function reaches(parts: number[], total: number): boolean {
  let sum = 0
  return parts.some((part, index) => {
    sum += part
    return index > 0 && Math.abs(sum - total) < 0.005
  })
}

/** Half-width digits without thousands separators, and without asides in brackets. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
}
