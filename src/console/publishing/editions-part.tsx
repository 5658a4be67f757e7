import { useQuery } from '@tanstack/react-query'
import { Select, Spin } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { TableScroll } from '#console/catalogue/table-scroll.tsx'
import { EditionDiffView } from '#console/information/edition-diff-view.tsx'
import { diffOptions } from '#console/information/item-data.ts'
import { EDITION_TONES } from '#console/information/words.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { EDITION_STATE_NAMES } from '#domain/information/lifecycle.ts'

/** Every edition, and any two of them compared. */
export function EditionsPart({ item }: { item: ItemDetail }) {
  const { editions } = item
  return (
    <section className="block" aria-labelledby="editions-title">
      <h2 id="editions-title">版本</h2>
      <TableScroll label="版本">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">状态</th>
              <th scope="col">拟稿</th>
              <th scope="col">送审</th>
              <th scope="col">发布</th>
              <th scope="col">更正说明</th>
              <th scope="col">全文</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr key={edition.number}>
                <th scope="row">
                  第 {edition.number} 版{edition.number === item.publicEditionNumber && '（公众所见）'}
                </th>
                <td>
                  <Mark tone={EDITION_TONES[edition.state]}>{EDITION_STATE_NAMES[edition.state]}</Mark>
                </td>
                <td>{edition.draftedBy?.name ?? '导入'}</td>
                <td>
                  <InstantText at={edition.submittedAt} />
                </td>
                <td>
                  <InstantText at={edition.publishedAt} />
                </td>
                <td className="cell-text">{edition.correctionNote}</td>
                <td>
                  <Link
                    to={edition.number === item.edition.number ? '.' : `?edition=${edition.number}`}
                    aria-label={`查看第 ${edition.number} 版`}
                  >
                    查看
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {editions.length > 1 && <Comparison item={item} />}
    </section>
  )
}

function Comparison({ item }: { item: ItemDetail }) {
  const [newest = 1, previous = 1] = item.editions.map(({ number }) => number)
  const [from, setFrom] = useState(
    item.publicEditionNumber && item.publicEditionNumber !== newest ? item.publicEditionNumber : previous,
  )
  const [to, setTo] = useState(newest)
  const diff = useQuery(diffOptions(item.id, from, to))
  const options = item.editions.map(({ number }) => ({ value: number, label: `第 ${number} 版` }))
  return (
    <div className="comparison">
      <p className="diff-tools">
        对比
        <Select aria-label="原来的版本" value={from} onChange={setFrom} options={options} />
        到
        <Select aria-label="后来的版本" value={to} onChange={setTo} options={options} />
      </p>
      <ProblemAlert error={diff.error} />
      {diff.isPending && <Spin />}
      {diff.data && <EditionDiffView diff={diff.data} />}
    </div>
  )
}
