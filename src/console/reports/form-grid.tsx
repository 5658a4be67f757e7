import { placeCells, type PlacedCell, type TableBlock } from '#domain/documents/document.ts'
import { cellLabel, cellsOf } from '#domain/reports/cells.ts'
import { formById } from '#domain/reports/forms/form-of-year.ts'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'

/** Cells of the two sides of a broken identity, to be shown together. */
export type Lit = { left: readonly string[]; right: readonly string[] }

type FormGridProps = { table: TableBlock; work: ReportWorkspace; lit: Lit; onOpen: (cell: string) => void }

/** A table of the form with its merged cells; each number opens what is behind it. */
export function FormGrid({ table, work, lit, onOpen }: FormGridProps) {
  const placed = placeCells(table)
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const labels = new Map(cellsOf(formById(work.form), work.year).map((cell) => [cell.key, cellLabel(cell)]))
  const adjusted = new Set(work.adjustments.filter(({ withdrawn }) => !withdrawn).map(({ cell }) => cell))
  return (
    <section className="form-scroll" aria-label={table.caption}>
      <table className={`form-grid form-grid-${table.id}`}>
        <caption className="form-caption">{table.caption}</caption>
        <colgroup>
          {table.widths.map((width, at) => (
            <col key={at} width={`${(width / total) * 100}%`} />
          ))}
        </colgroup>
        <tbody>
          {table.rows.map((_, row) => (
            <tr key={row}>
              {placed
                .filter((cell) => cell.row === row)
                .map((cell) =>
                  cell.cell ? (
                    <NumberCell
                      key={cell.column}
                      of={cell}
                      address={cell.cell}
                      label={labels.get(cell.cell) ?? ''}
                      adjusted={adjusted.has(cell.cell)}
                      lit={lit}
                      onOpen={onOpen}
                    />
                  ) : (
                    <HeadCell key={cell.column} of={cell} />
                  ),
                )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeadCell({ of }: { of: PlacedCell }) {
  return (
    <th scope={of.header} colSpan={of.colspan} rowSpan={of.rowspan} className={of.align}>
      {of.text}
    </th>
  )
}

type NumberCellProps = {
  of: PlacedCell
  address: string
  label: string
  adjusted: boolean
  lit: Lit
  onOpen: (cell: string) => void
}

function NumberCell({ of, address, label, adjusted, lit, onOpen }: NumberCellProps) {
  const side = lit.left.includes(address) ? 'left' : lit.right.includes(address) ? 'right' : undefined
  const name = `${label}：${of.text || '未填'}${adjusted ? '，含调整' : ''}${side ? '，在不相等的等式中' : ''}`
  return (
    <td
      id={`cell-${address}`}
      colSpan={of.colspan}
      rowSpan={of.rowspan}
      className={side ? `lit lit-${side}` : undefined}
    >
      <button
        type="button"
        className={adjusted ? 'adjusted' : undefined}
        aria-label={name}
        onClick={() => onOpen(address)}
      >
        {of.text || '—'}
      </button>
    </td>
  )
}
