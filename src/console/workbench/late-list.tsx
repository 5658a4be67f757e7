import { Link } from 'react-router'
import { EDITION_STATE_NAMES } from '#domain/information/lifecycle.ts'
import type { FindWorkbenchResponse } from '#console/api/types.gen.ts'
import { DayText } from '#console/pieces/day-text.tsx'
import { Mark, type Tone } from '#console/pieces/mark.tsx'

type LateItem = FindWorkbenchResponse['late'][number]

const SOON = { name: '即将到期', tone: 'soon' } as const

const NEARNESS: Record<LateItem['urgency'], { name: string; tone: Tone }> = {
  overdue: { name: '已超期', tone: 'late' },
  today: { name: '今天到期', tone: 'late' },
  'this-week': SOON,
  later: SOON,
  none: SOON,
}

/** What of the organ is late or nearly so and lies with somebody else: who could be reminded. */
export function LateList({ late }: { late: readonly LateItem[] }) {
  if (late.length === 0) return null
  return (
    <section className="block" aria-label="本机关到期信息">
      <div className="block-head">
        <h2>
          本机关到期信息 <span className="figures">{late.length}</span>
        </h2>
        <Link to="/items?deadline=due-soon">在信息列表中查看</Link>
      </div>
      <ul className="late-list">
        {late.map((item) => (
          <li key={item.subject} className="task">
            <span className="task-act">{EDITION_STATE_NAMES[item.state]}</span>
            <span className="task-what">
              <Link to={`/items/${item.subject}`}>{item.title}</Link>
              {item.drafter && <span className="quiet">{item.drafter}拟稿</span>}
            </span>
            <span className="task-due">
              <Mark tone={NEARNESS[item.urgency].tone}>{NEARNESS[item.urgency].name}</Mark>{' '}
              <DayText day={item.dueOn} weekday />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
