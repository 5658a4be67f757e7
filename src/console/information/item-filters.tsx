import { Input, Select } from 'antd'
import { Link } from 'react-router'
import { columnOptions } from '#console/catalogue/column-paths.ts'
import { DISCLOSURE_ATTRIBUTES, DISCLOSURE_ATTRIBUTE_NAMES } from '#domain/information/disclosure-attribute.ts'
import { ItemListQuery } from '#domain/information/item-views.ts'
import { EDITION_STATES, EDITION_STATE_NAMES, ITEM_STATES, ITEM_STATE_NAMES } from '#domain/information/lifecycle.ts'
import { useColumns } from './item-data.ts'

/** Lists that are asked for again and again, as addresses. */
const VIEWS = [
  { label: '全部', search: '' },
  { label: '等我办理', search: 'waiting=true' },
  { label: '我起草的', search: 'mine=true' },
  { label: '已审签待发布', search: 'editionState=approved' },
  { label: '五个工作日内到期', search: 'deadline=due-soon' },
  { label: '已逾期', search: 'deadline=overdue' },
] as const

const FILTERS = ItemListQuery.omit({ after: true, limit: true, organId: true })

/** The filters of an address, as the API takes them; what is not a filter or has no such value is left out. */
export function readFilters(params: URLSearchParams): Record<string, string> {
  const filters: Record<string, string> = {}
  for (const [name, value] of params) {
    const known = FILTERS.safeParse({ [name]: value })
    if (value !== '' && name in FILTERS.shape && known.success) filters[name] = value
  }
  return filters
}

/** Ready views above, single filters below; each change is a new address. */
export function ItemFilters(props: { params: URLSearchParams; onChange: (params: URLSearchParams) => void }) {
  const { params, onChange } = props
  const columns = useColumns()

  function set(name: string, value: string | undefined) {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    onChange(next)
  }

  const pick = (name: string, label: string, options: { value: string; label: string }[], searchable = false) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={searchable && { optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={params.get(name)}
      onChange={(value: string | undefined) => set(name, value)}
      options={options}
    />
  )

  return (
    <>
      <nav aria-label="常用列表" className="views">
        {VIEWS.map(({ label, search }) => (
          <Link key={label} to={{ search }} {...(params.toString() === search && { 'aria-current': 'page' })}>
            {label}
          </Link>
        ))}
      </nav>
      <search className="filters">
        <Input.Search
          key={params.get('q')}
          className="filter-text"
          aria-label="按标题、发文字号、索引号查找"
          placeholder="标题、发文字号、索引号"
          allowClear
          defaultValue={params.get('q') ?? ''}
          onSearch={(text) => set('q', text.trim())}
        />
        {pick(
          'state',
          '公开状态',
          ITEM_STATES.map((state) => ({ value: state, label: ITEM_STATE_NAMES[state] })),
        )}
        {pick(
          'editionState',
          '办理状态',
          EDITION_STATES.map((state) => ({ value: state, label: EDITION_STATE_NAMES[state] })),
        )}
        {pick(
          'attribute',
          '公开属性',
          DISCLOSURE_ATTRIBUTES.map((one) => ({ value: one, label: DISCLOSURE_ATTRIBUTE_NAMES[one] })),
        )}
        {pick('columnId', '栏目', columnOptions(columns), true)}
      </search>
    </>
  )
}
