import { Button, Table, type TableProps } from 'antd'
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { ProblemAlert } from './problem-alert.tsx'

/** One page of a list as the API answers it. */
export type KeysetPage<Row> = { rows: Row[]; next: string | null }

type KeysetTableProps<Row> = {
  /** Names the list and every filter it depends on. */
  queryKey: QueryKey
  /** Fetches the page after a key; the first page when undefined. */
  fetchPage: (after: string | undefined) => Promise<KeysetPage<Row>>
  columns: NonNullable<TableProps<Row>['columns']>
  rowKey: (row: Row) => string
  /** Says what the table lists, for screen readers. */
  label: string
  /** Shown instead of the table when there is nothing. */
  empty?: ReactNode
  onRow?: TableProps<Row>['onRow']
}

/** A list that pages by key: it shows what was read so far and asks for more below. */
export function KeysetTable<Row extends object>(props: KeysetTableProps<Row>) {
  const { queryKey, fetchPage, columns, rowKey, label, empty, onRow } = props
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []

  if (list.isSuccess && rows.length === 0) return empty ?? <EmptyState title="没有符合条件的记录" />
  return (
    <div className="keyset-table">
      <ProblemAlert error={list.error} />
      {/* Reached by keyboard, so that a wide list can be moved without a mouse. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" tabIndex={0} aria-label={label}>
        <Table<Row>
          columns={columns}
          dataSource={rows}
          rowKey={rowKey}
          loading={list.isPending && !list.isError}
          pagination={false}
          {...(onRow && { onRow })}
        />
      </section>
      <p className="keyset-foot">
        {list.hasNextPage ? (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            继续显示（已显示 {rows.length} 条）
          </Button>
        ) : (
          list.isSuccess && <span>共 {rows.length} 条，已全部显示</span>
        )}
      </p>
    </div>
  )
}
