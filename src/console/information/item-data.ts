import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listColumnsOptions, getCalendarOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { compareEditions, getEdition, getItem } from '#console/api/sdk.gen.ts'
import { CalendarView } from '#domain/calendar/calendar-views.ts'
import type { OfficialCalendar } from '#domain/calendar/official-calendar.ts'
import { EditionDiffSchema } from '#domain/information/edition-diff.ts'
import { EditionView, ItemDetail } from '#domain/information/item-views.ts'

/** One item with its case, read into the domain's types. */
export function itemOptions(id: string) {
  return queryOptions({
    queryKey: ['item', id],
    queryFn: async () => ItemDetail.parse((await getItem({ path: { id }, throwOnError: true })).data),
  })
}

/** One edition with its content. */
export function editionOptions(id: string, number: number) {
  return queryOptions({
    queryKey: ['item', id, 'edition', number],
    queryFn: async () => EditionView.parse((await getEdition({ path: { id, number }, throwOnError: true })).data),
  })
}

/** What changed from one edition to another. */
export function diffOptions(id: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['item', id, 'diff', from, to],
    queryFn: async () => {
      const answer = await compareEditions({ path: { id, number: to }, query: { from }, throwOnError: true })
      return EditionDiffSchema.parse(answer.data)
    },
  })
}

/** Takes over the item that an act answered with, and lets every list be read afresh when it is next opened. */
export function useTakeItem(): (answer: unknown) => ItemDetail {
  const queries = useQueryClient()
  return useCallback(
    (answer) => {
      const item = ItemDetail.parse(answer)
      queries.setQueryData(itemOptions(item.id).queryKey, item)
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'item',
        refetchType: 'none',
      })
      return item
    },
    [queries],
  )
}

/** The columns of one's own organ or of another that one may see; empty until they are read. */
export function useColumns(organId?: string) {
  return useQuery(listColumnsOptions({ query: organId === undefined ? {} : { organId } })).data?.rows ?? []
}

/** The calendar for previews of the timer of art. 26; undefined until it is read. */
export function useCalendar(): OfficialCalendar | undefined {
  return useQuery({ ...getCalendarOptions(), staleTime: Infinity, select: (data) => CalendarView.parse(data) }).data
}
