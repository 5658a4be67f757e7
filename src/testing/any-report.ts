import fc from 'fast-check'
import { cellsOf, type CellDefinition } from '#domain/reports/cells.ts'
import { composeReport, type ComposedReport } from '#domain/reports/compose-report.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import type { FormId } from '#domain/reports/report-form.ts'

const ORGANS = [
  '常德市科学技术局',
  '淮安市洪泽区人民政府',
  '新疆生产建设兵团第一师阿拉尔市人民政府办公室',
  '某县12345热线办',
]
const LETTERS = Array.from('全年公开政府信息共收到办理依法答复条例规定，、；：（）“”《》0123456789.%ABz<>&"\'+-')

/** Any report of that form: every cell blank or any number of its kind, any words in its sections. */
export function anyReport(id: FormId): fc.Arbitrary<ComposedReport> {
  const form = formById(id)
  const years = id === 'AR2019' ? fc.constantFrom(2019, 2020) : fc.integer({ min: 2021, max: 2035 })
  const cells = cellsOf(form, 2021).filter(({ key }) => key.startsWith('table'))
  const numbers = fc.tuple(...cells.map(anyNumber))
  const bodies = fc.record({ preamble: anyText(0), '1': anyText(1), '2': anyText(0), '3': anyText(0), '4': anyText(0), '5': anyText(1), '6': anyText(1) }) // prettier-ignore
  return fc.tuple(fc.constantFrom(...ORGANS), years, numbers, bodies).map(([organ, year, found, texts]) => {
    const values = Object.fromEntries(cells.map(({ key }, at) => [key, found[at] ?? null]))
    return composeReport({ organ, year, form, values, bodies: texts, publishedOn: null })
  })
}

function anyNumber(cell: CellDefinition): fc.Arbitrary<number | null> {
  const whole = fc.nat(99_999)
  if (cell.kind === 'signed') return fc.option(fc.integer({ min: -500, max: 500 }))
  return fc.option(cell.kind === 'money' ? fc.nat(99_999_999).map((cents) => cents / 100) : whole)
}

/** Paragraphs that end as sentences do. */
function anyText(least: number): fc.Arbitrary<string> {
  const sentence = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 90 })
    .map((letters) => `${letters.join('')}。`)
  return fc.array(sentence, { minLength: least, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n'))
}
