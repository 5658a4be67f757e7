import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf } from './cells.ts'
import { checkReport } from './check-report.ts'
import { composeReport } from './compose-report.ts'
import { defaultSections } from './default-sections.ts'
import { formById } from './forms/form-of-year.ts'
import { completeTotals } from './totals.ts'

test.each(['AR2019', 'AR2021'] as const)(
  '%s: the drafted sections never contradict the tables, whatever the year',
  (id) => {
    const form = formById(id)
    const year = id === 'AR2019' ? 2020 : 2024
    const cells = cellsOf(form, year).map(({ key }) => key)
    const contact = { office: '办公室', address: '', postcode: '', phone: '0736-7256521', email: '' }
    const organ = '常德市科学技术局'
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: cells.length, maxLength: cells.length }), (numbers) => {
        const values = completeTotals(form, Object.fromEntries(cells.map((cell, at) => [cell, numbers[at] ?? 0])))
        const bodies = defaultSections({ organ, year, form, values, siteName: '网站', siteAddress: '', contact })
        const report = composeReport({ organ, year, form, values, bodies, publishedOn: null })
        const found = checkReport(report).findings.map(({ rule }) => rule)
        expect(found.filter((rule) => ['V9', 'V10', 'V14', 'V18'].includes(rule))).toEqual([])
      }),
      { numRuns: 60 },
    )
  },
)
