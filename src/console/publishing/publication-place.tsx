import type { PublicationView } from '#domain/publishing/publication-views.ts'

/** The address of a publication as a link where it is one, then receipt and note. */
export function PublicationPlace({ row }: { row: PublicationView }) {
  const rest = [row.receipt && `回执 ${row.receipt}`, row.note, row.recordedByName].filter(Boolean).join(' · ')
  return (
    <>
      {/^https?:\/\//.test(row.address) ? (
        <a href={row.address} target="_blank" rel="noreferrer">
          {row.address}
        </a>
      ) : (
        row.address
      )}{' '}
      <span className="quiet">{rest}</span>
    </>
  )
}
