import { Button } from 'antd'
import { useState } from 'react'
import { TableScroll } from '#console/catalogue/table-scroll.tsx'
import { voidPublication } from '#console/api/sdk.gen.ts'
import { useMay } from '#console/app/session.tsx'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ReasonDialog } from '#console/pieces/reason-dialog.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { CHANNEL_NAMES, isRecordedByHand } from '#domain/publishing/channels.ts'
import type { ItemPublications, PublicationView } from '#domain/publishing/publication-views.ts'
import { useTakePublications } from './publication-data.ts'
import { PublicationPlace } from './publication-place.tsx'

/** Where and when the item was published; a row recorded by mistake is voided, never deleted. */
export function PublicationsPart({ item, publications }: { item: ItemDetail; publications: ItemPublications }) {
  const [voiding, setVoiding] = useState<PublicationView | null>(null)
  const mayRecord = useMay('publishing.record')
  const take = useTakePublications(item.id)
  return (
    <section className="block" aria-labelledby="publications-title">
      <h2 id="publications-title">发布记录</h2>
      {publications.rows.length === 0 ? (
        <p className="quiet">还没有发布。</p>
      ) : (
        <TableScroll label="发布记录">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">渠道</th>
                <th scope="col">发布时间</th>
                <th scope="col">版本</th>
                <th scope="col">位置和回执</th>
                <th scope="col">计数</th>
              </tr>
            </thead>
            <tbody>
              {publications.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{CHANNEL_NAMES[row.channel]}</th>
                  <td>
                    <InstantText at={row.publishedAt} />
                  </td>
                  <td>
                    第 {row.editionNumber} 版{row.kind === 'correction' && '（更正）'}
                  </td>
                  <td className="cell-text">
                    <PublicationPlace row={row} />
                  </td>
                  <td>
                    <Counted row={row} />{' '}
                    {mayRecord && isRecordedByHand(row.channel) && row.voidedAt === null && (
                      <Button
                        size="small"
                        aria-label={`作废${CHANNEL_NAMES[row.channel]}的发布记录`}
                        onClick={() => setVoiding(row)}
                      >
                        作废
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {voiding && (
        <ReasonDialog
          title={`作废${CHANNEL_NAMES[voiding.channel]}的发布记录`}
          help="记录保留并标明作废，不再计数。之后可以重新登记这个渠道。"
          confirmLabel="作废"
          danger
          onConfirm={async (reason) => {
            const answer = await voidPublication({ path: { id: voiding.id }, body: { reason }, throwOnError: true })
            await take(answer.data)
          }}
          onClose={() => setVoiding(null)}
        />
      )}
    </section>
  )
}

function Counted({ row }: { row: PublicationView }) {
  if (row.voidedAt !== null) return <Mark tone="late">已作废：{row.voidedReason}</Mark>
  if (row.counted) return <Mark tone="good">计数</Mark>
  return <span className="quiet">更正不重复计数</span>
}
