import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { countPublicationsOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { listPublications } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { DayInput } from '#console/catalogue/day-input.tsx'
import { InstantText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { day, isDay, type Day } from '#domain/calendar/day.ts'
import { CHANNELS, CHANNEL_NAMES, type Channel } from '#domain/publishing/channels.ts'
import { PublicationView } from '#domain/publishing/publication-views.ts'
import { PublicationPlace } from './publication-place.tsx'
import '#console/catalogue/catalogue.css'
import './publishing.css'

/** Publications of a period on all channels, with both ways of counting them. */
export function PublicationsScreen() {
  const [params, setParams] = useSearchParams()
  const { today } = useSession()
  const period = readPeriod(params, today.day)
  const channel = CHANNELS.find((known) => known === params.get('channel'))
  const text = params.get('q') ?? ''

  function set(name: string, value: string | undefined) {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next)
  }

  return (
    <>
      <PageHeader title="发布记录" help="网站由系统发布，其他渠道由公开工作机构登记。更正和作废的记录不计数。" />
      <search className="filters">
        <DayInput
          aria-label="从哪一天"
          allowClear={false}
          value={period.from}
          onChange={(from) => set('from', from ?? undefined)}
        />
        至
        <DayInput
          aria-label="到哪一天"
          allowClear={false}
          value={period.to}
          onChange={(to) => set('to', to ?? undefined)}
        />
        <Select<Channel | undefined>
          aria-label="渠道"
          placeholder="全部渠道"
          allowClear
          popupMatchSelectWidth={false}
          value={channel}
          onChange={(picked) => set('channel', picked)}
          options={CHANNELS.map((one) => ({ value: one, label: CHANNEL_NAMES[one] }))}
        />
        <Input.Search
          key={text}
          className="filter-text"
          aria-label="按标题查找"
          placeholder="标题"
          allowClear
          defaultValue={text}
          onSearch={(typed) => set('q', typed.trim())}
        />
      </search>
      <Counts period={period} channel={channel} onPick={(picked) => set('channel', picked)} />
      <KeysetTable<PublicationView>
        label="发布记录"
        queryKey={['publications', period, channel, text]}
        fetchPage={async (after) => {
          const query = {
            ...period,
            ...(channel && { channel }),
            ...(text && { q: text }),
            ...(after !== undefined && { after }),
          }
          const { rows, next } = (await listPublications({ query, throwOnError: true })).data
          return { rows: rows.map((row) => PublicationView.parse(row)), next }
        }}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        empty={<EmptyState title="这段时间没有发布记录" />}
      />
    </>
  )
}

/** The two counts of the period side by side, because practice differs, and every channel. */
function Counts(props: {
  period: { from: Day; to: Day }
  channel: Channel | undefined
  onPick: (channel: Channel | undefined) => void
}) {
  const { period, channel, onPick } = props
  const counts = useQuery(countPublicationsOptions({ query: period }))
  if (counts.isError) return <ProblemAlert error={counts.error} />
  return (
    <section aria-label="数量" className="counts" aria-busy={counts.isPending}>
      <dl>
        <div>
          <dt>公开信息</dt>
          <dd>
            <strong className="figures">{counts.data?.items ?? '…'}</strong> 条
            <span className="quiet">每条信息计一次，按首次发布的日期</span>
          </dd>
        </div>
        <div>
          <dt>发布数量</dt>
          <dd>
            <strong className="figures">{counts.data?.publications ?? '…'}</strong> 条次
            <span className="quiet">每个渠道各计一次</span>
          </dd>
        </div>
      </dl>
      <ul aria-label="各渠道">
        {counts.data?.byChannel
          .filter(({ count }) => count > 0)
          .map((row) => (
            <li key={row.channel}>
              <button
                type="button"
                aria-pressed={row.channel === channel}
                onClick={() => onPick(row.channel === channel ? undefined : row.channel)}
              >
                {CHANNEL_NAMES[row.channel]} <strong className="figures">{row.count}</strong>
              </button>
            </li>
          ))}
      </ul>
    </section>
  )
}

const COLUMNS: Parameters<typeof KeysetTable<PublicationView>>[0]['columns'] = [
  { title: '发布时间', render: (_, row) => <InstantText at={row.publishedAt} /> },
  {
    title: '标题',
    render: (_, row) => (
      <div className="item-cell">
        <Link to={`/items/${row.itemId}`}>{row.title}</Link>
        <span className="quiet">{row.indexNo}</span>
      </div>
    ),
  },
  { title: '渠道', render: (_, row) => CHANNEL_NAMES[row.channel] },
  {
    title: '计数',
    render: (_, row) =>
      row.voidedAt ? (
        <Mark tone="late">已作废</Mark>
      ) : row.counted ? (
        <Mark tone="good">计数</Mark>
      ) : (
        <span className="quiet">{row.kind === 'correction' ? '更正' : '不计数'}</span>
      ),
  },
  { title: '位置和回执', responsive: ['lg'], render: (_, row) => <PublicationPlace row={row} /> },
]

/** The period of the address; this year so far when it names none. */
function readPeriod(params: URLSearchParams, today: string): { from: Day; to: Day } {
  const from = params.get('from') ?? ''
  const to = params.get('to') ?? ''
  return { from: isDay(from) ? from : day(`${today.slice(0, 4)}-01-01`), to: isDay(to) ? to : day(today) }
}
