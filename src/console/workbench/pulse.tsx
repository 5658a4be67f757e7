import { Link } from 'react-router'
import type { FindWorkbenchResponse } from '#console/api/types.gen.ts'
import { Mark } from '#console/pieces/mark.tsx'
import { Trend } from './trend.tsx'

type PulseFacts = FindWorkbenchResponse['pulse']

/** Five figures of the organ, each a way to what is behind it. */
export function Pulse({ pulse }: { pulse: PulseFacts }) {
  const { months, inTime } = pulse
  const items = months.map((month) => month.items)
  const publications = months.map((month) => month.publications)
  const share = inTime.of === 0 ? '—' : `${Math.floor((inTime.within / inTime.of) * 1000) / 10}%`

  return (
    <section className="block" aria-label="本机关近况">
      <h2>本机关近况</h2>
      <dl className="pulse">
        <Figure name="本月网站公开" value={items.at(-1) ?? 0} unit="条" to="/publications?channel=website">
          <Trend name="近十二个月网站公开" values={items} />
          <Compared now={items.at(-1) ?? 0} before={items.at(-2) ?? 0} />
        </Figure>
        <Figure name="本月各渠道发布" value={publications.at(-1) ?? 0} unit="次" to="/publications">
          <Trend name="近十二个月各渠道发布" values={publications} />
          <Compared now={publications.at(-1) ?? 0} before={publications.at(-2) ?? 0} />
        </Figure>
        <Figure name="正在审核" value={pulse.inReview} unit="条" to="/items">
          <span className="quiet">另有 {pulse.approvedUnpublished} 条已审签待发布</span>
        </Figure>
        <Figure name="超期未公开" value={pulse.overdue} unit="条" to="/items?deadline=overdue">
          {pulse.overdue > 0 ? <Mark tone="late">已超 20 个工作日</Mark> : <Mark tone="good">没有超期</Mark>}
          {pulse.dueSoon > 0 && <Mark tone="soon">{pulse.dueSoon} 条即将到期</Mark>}
        </Figure>
        <Figure name="按期公开率" value={share} unit="" to="/items">
          <span className="quiet">
            近十二个月 {inTime.of} 条中 {inTime.within} 条在 20 个工作日内
          </span>
        </Figure>
      </dl>
    </section>
  )
}

function Figure(props: { name: string; value: number | string; unit: string; to: string; children: React.ReactNode }) {
  const { name, value, unit, to, children } = props
  return (
    <div className="pulse-figure">
      <dt>{name}</dt>
      <dd>
        <Link to={to} className="pulse-value figures" aria-label={`${name} ${value}${unit}`}>
          {value}
          {unit && <small>{unit}</small>}
        </Link>
        <div className="pulse-note">{children}</div>
      </dd>
    </div>
  )
}

function Compared({ now, before }: { now: number; before: number }) {
  const change = now - before
  return (
    <span className="quiet">
      上月 {before}，{change === 0 ? '持平' : change > 0 ? `多 ${change}` : `少 ${-change}`}
    </span>
  )
}
