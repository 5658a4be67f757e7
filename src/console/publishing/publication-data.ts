import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { getItemPublications } from '#console/api/sdk.gen.ts'
import { itemOptions } from '#console/information/item-data.ts'
import { ItemPublications } from '#domain/publishing/publication-views.ts'

/** Where an item stands with publication, read into the domain's types. */
export function itemPublicationsOptions(id: string) {
  return queryOptions({
    queryKey: ['item', id, 'publications'],
    queryFn: async () => ItemPublications.parse((await getItemPublications({ path: { id }, throwOnError: true })).data),
  })
}

/** Takes over what an act of publishing answered, and reads the item and whatever counts it afresh. */
export function useTakePublications(id: string): (answer: unknown) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (answer) => {
      queries.setQueryData(itemPublicationsOptions(id).queryKey, ItemPublications.parse(answer))
      await queries.invalidateQueries({ queryKey: itemOptions(id).queryKey })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'item', refetchType: 'none' })
    },
    [queries, id],
  )
}
