import { Link } from 'react-router'
import { TableScroll } from '#console/catalogue/table-scroll.tsx'
import { VALIDITY_TONES } from '#console/information/words.ts'
import { DayText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { VALIDITY_NAMES } from '#domain/information/validity.ts'

/** What was said about the document's validity over time, newest first. */
export function ValidityPart({ item }: { item: ItemDetail }) {
  if (item.validities.length === 0) return null
  return (
    <section className="block" aria-labelledby="validity-title">
      <h2 id="validity-title">有效性</h2>
      <TableScroll label="有效性">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">有效性</th>
              <th scope="col">自</th>
              <th scope="col">替代文件</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {item.validities.map((statement) => (
              <tr key={statement.at}>
                <th scope="row">
                  <Mark tone={VALIDITY_TONES[statement.validity]}>{VALIDITY_NAMES[statement.validity]}</Mark>
                </th>
                <td>
                  <DayText day={statement.since} />
                </td>
                <td>
                  {statement.successorId ? (
                    <Link to={`/items/${statement.successorId}`}>{statement.successorTitle ?? '查看'}</Link>
                  ) : (
                    '—'
                  )}
                </td>
                <td className="cell-text">{statement.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
