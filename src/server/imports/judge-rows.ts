import { setImmediate as nextTurn } from 'node:timers/promises'
import { quoted } from '#domain/imports/cell.ts'
import type { RowError } from '#domain/imports/columns.ts'
import type { FileRow, ImportKind, ImportKindDefinition, JudgeContext, RowFinding } from './import-kind.ts'

/** Makes an area's definition an import kind: every row is read and checked, alone, against the file and the records. */
export function importKind<Row>(definition: ImportKindDefinition<Row>): ImportKind {
  const { reader: _reader, singles: _singles, findTaken: _findTaken, save: _save, ...info } = definition
  return {
    ...info,
    judge: async (on, rows) => {
      const { values, errors } = await readRows(definition, on, rows)
      const doubled = await findDoubled(definition, on, values)
      return {
        errors: [...errors, ...doubled].sort((a, b) => a.row - b.row),
        save: (tx, batchId) =>
          definition.save(
            { ...on, db: tx, tx, batchId },
            values.map(({ value }) => value),
          ),
      }
    },
  }
}

type Valued<Row> = { row: number; value: Row }

async function readRows<Row>(
  definition: ImportKindDefinition<Row>,
  on: JudgeContext,
  rows: readonly FileRow[],
): Promise<{ values: Valued<Row>[]; errors: RowError[] }> {
  const read = await definition.reader(on)
  const headers = headersOf(definition)
  const values: Valued<Row>[] = []
  const errors: RowError[] = []
  for (const [position, { row, cells }] of rows.entries()) {
    // Others' requests are answered in between.
    if (position % 200 === 199) await nextTurn()
    const result = read(cells)
    if ('value' in result) values.push({ row, value: result.value })
    else errors.push(...result.findings.map((finding) => rowError(row, finding, headers)))
  }
  return { values, errors }
}

/** A value that may stand once stands twice in the file, or already in the records. */
async function findDoubled<Row>(
  definition: ImportKindDefinition<Row>,
  on: JudgeContext,
  values: readonly Valued<Row>[],
): Promise<RowError[]> {
  const headers = headersOf(definition)
  const places = new Map<string, Map<string, number[]>>()
  const shownAs = new Map<string, string>()
  for (const { row, value } of values) {
    for (const single of definition.singles(value)) {
      shownAs.set(single.value, single.shown ?? single.value)
      const ofField = places.get(single.field) ?? new Map<string, number[]>()
      places.set(single.field, ofField.set(single.value, [...(ofField.get(single.value) ?? []), row]))
    }
  }
  const errors: RowError[] = []
  for (const [field, rowsOf] of places) {
    const taken = await definition.findTaken(on, field, [...rowsOf.keys()])
    for (const [value, rows] of rowsOf) {
      const [first = 0, ...later] = rows
      const shown = shownAs.get(value) ?? value
      for (const row of later) {
        const message = `${quoted(shown)}与第 ${first} 行重复。请核对。`
        errors.push(rowError(row, { field, code: 'twice-in-file', message, value: shown }, headers))
      }
      if (!taken.has(value)) continue
      const message = `${quoted(shown)}在系统中已有记录。请核对，或先作废原记录。`
      errors.push(rowError(first, { field, code: 'already-recorded', message, value: shown }, headers))
    }
  }
  return errors
}

function headersOf(definition: { columns: ImportKind['columns'] }): Map<string, string> {
  return new Map(definition.columns.map(({ key, header }) => [key, header]))
}

function rowError(row: number, { field, code, message, value }: RowFinding, headers: Map<string, string>): RowError {
  return { row, column: headers.get(field) ?? '', code, message, value: value.slice(0, 200) }
}
