import { Button, Dropdown, Input, Segmented, Select } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { isDay } from '#domain/calendar/day.ts'
import { EntryList, type EntryRow } from '#domain/ledger/entry-views.ts'
import { ledgerKindNames, ledgerKinds, type LedgerKind } from '#domain/ledger/kinds.ts'
import { listLedgerEntries } from '#console/api/sdk.gen.ts'
import { useMay } from '#console/app/session.tsx'
import { DayText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { formatYuan } from './format-amount.ts'
import './ledger.css'

const STATES = [
  { value: 'valid', label: '有效' },
  { value: 'voided', label: '已作废' },
  { value: 'all', label: '全部' },
]

/** The facts behind report table 2 and 双公示, by kind and period. */
export function EntriesScreen() {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const mayRecord = useMay('ledger.record')
  const mayImport = useMay('ledger.import')
  const filters = readFilters(params)

  function set(name: string, value: string | undefined) {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next)
  }

  return (
    <>
      <PageHeader
        title="业务台账"
        help="行政许可、其他对外管理服务、处罚、强制、收费和采购的逐件记录。年度报告第二部分的数字由有效记录计算。"
        acts={
          <>
            {mayImport && (
              <Link to="/imports/new">
                <Button>导入文件</Button>
              </Link>
            )}
            {mayRecord && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: ledgerKinds.map((kind) => ({ key: kind, label: ledgerKindNames[kind] })),
                  onClick: ({ key }) => void navigate(`/ledger/entries/new?kind=${key}`),
                }}
              >
                <Button type="primary">登记一条</Button>
              </Dropdown>
            )}
          </>
        }
      />
      <search className="filters">
        <Segmented<LedgerKind | ''>
          aria-label="台账种类"
          value={filters.kind ?? ''}
          onChange={(kind) => set('kind', kind || undefined)}
          options={[
            { value: '' as const, label: '全部' },
            ...ledgerKinds.map((kind) => ({ value: kind, label: ledgerKindNames[kind] })),
          ]}
        />
        <label>
          从{' '}
          <Input
            type="date"
            className="day-input"
            value={filters.from ?? ''}
            onChange={({ target }) => set('from', target.value)}
          />
        </label>
        <label>
          到{' '}
          <Input
            type="date"
            className="day-input"
            value={filters.to ?? ''}
            onChange={({ target }) => set('to', target.value)}
          />
        </label>
        <Select
          aria-label="记录状态"
          value={filters.state}
          options={STATES}
          onChange={(state) => set('state', state)}
        />
        <Input.Search
          key={filters.text ?? ''}
          className="filter-text"
          aria-label="按名称、文书号、相对人查找"
          placeholder="名称、文书号、相对人"
          allowClear
          defaultValue={filters.text ?? ''}
          onSearch={(typed) => set('text', typed.trim())}
        />
      </search>
      <KeysetTable<EntryRow>
        label="业务台账"
        queryKey={['ledger-entries', filters]}
        fetchPage={async (after) => {
          const query = { ...filters, ...(after !== undefined && { after }) }
          return EntryList.parse((await listLedgerEntries({ query, throwOnError: true })).data)
        }}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        empty={
          <EmptyState title="没有符合条件的台账记录">
            {mayRecord && '可以逐条登记，也可以下载模板填好后整批导入。'}
          </EmptyState>
        }
      />
    </>
  )
}

const COLUMNS: Parameters<typeof KeysetTable<EntryRow>>[0]['columns'] = [
  { title: '日期', render: (_, row) => <DayText day={row.happenedOn} /> },
  { title: '种类', render: (_, row) => ledgerKindNames[row.kind] },
  {
    title: '名称',
    className: 'wrapping',
    render: (_, row) => (
      <>
        <Link to={`/ledger/entries/${row.id}`}>{row.title}</Link>
        {row.matterName && row.matterName !== row.title && <div className="quiet">{row.matterName}</div>}
      </>
    ),
  },
  { title: '文书号', render: (_, row) => row.documentNo || '—' },
  { title: '相对人', className: 'wrapping', render: (_, row) => row.counterpart || '—' },
  { title: '金额', align: 'right', render: (_, row) => <span className="figures">{formatYuan(row.amountYuan)}</span> },
  {
    title: '状态',
    render: (_, row) => (row.state === 'valid' ? <Mark tone="good">有效</Mark> : <Mark tone="plain">已作废</Mark>),
  },
]

function readFilters(params: URLSearchParams) {
  const text = (name: string) => params.get(name) ?? ''
  const kind = ledgerKinds.find((one) => one === text('kind'))
  const state = (['valid', 'voided', 'all'] as const).find((one) => one === text('state')) ?? 'valid'
  return {
    state,
    ...(kind && { kind }),
    ...(isDay(text('from')) && { from: text('from') }),
    ...(isDay(text('to')) && { to: text('to') }),
    ...(text('text') && { text: text('text') }),
    ...(/^\d+$/.test(text('batchId')) && { batchId: text('batchId') }),
  }
}
