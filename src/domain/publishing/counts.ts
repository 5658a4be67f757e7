import { z } from 'zod'
import { CHANNELS, type Channel } from './channels.ts'

/**
 * How publications are counted. Both ways are offered because practice differs (the seed report counts one item on
 * three channels three times): `items` counts each item once, in the period of its first publication on any channel;
 * `publications` counts each first publication on each channel. Corrections, voided rows and rows that are not
 * confirmed never count.
 */
export const PublicationCountsSchema = z.object({
  from: z.string(),
  to: z.string(),
  items: z.number().int(),
  publications: z.number().int(),
  byChannel: z.array(z.object({ channel: z.enum(CHANNELS), count: z.number().int() })),
})
export type PublicationCounts = z.infer<typeof PublicationCountsSchema>

/** A publication row as far as counting needs it. */
export type Countable = { kind: 'first' | 'correction'; state: string; voided: boolean; channel: Channel }

/** Whether one row counts as a publication on its channel. */
export function counts(publication: Countable): boolean {
  return publication.kind === 'first' && publication.state === 'confirmed' && !publication.voided
}

/** The total and every channel, those with nothing included, in the fixed order of channels. */
export function sumByChannel(rows: readonly { channel: Channel; count: number }[]): {
  publications: number
  byChannel: PublicationCounts['byChannel']
} {
  const byChannel = CHANNELS.map((channel) => ({
    channel,
    count: rows.find((row) => row.channel === channel)?.count ?? 0,
  }))
  return { publications: byChannel.reduce((sum, { count }) => sum + count, 0), byChannel }
}
