import type { z } from 'zod'
import { formatDayInChinese } from '#domain/calendar/day.ts'
import type { DeadlineView } from '#domain/information/item-views.ts'
import { Mark, type Tone } from '#console/pieces/mark.tsx'

type Deadline = z.infer<typeof DeadlineView>

const TONES: Readonly<Record<Deadline['state'], Tone>> = {
  'in-time': 'good',
  'due-soon': 'soon',
  overdue: 'late',
  provisional: 'soon',
}

/** The timer of art. 26 in a cell: what is left and the day. */
export function DeadlineMark({ deadline }: { deadline: Deadline | null }) {
  if (!deadline) return <span aria-label="无">—</span>
  return (
    <span title={deadline.provisional ? '官方放假安排尚未公布到这一天，日期可能变动' : '条例第二十六条'}>
      <Mark tone={TONES[deadline.state]}>{leftText(deadline)}</Mark>{' '}
      <span className="quiet">
        {deadline.dueOn}
        {deadline.provisional && '（暂定）'}
      </span>
    </span>
  )
}

/** The same in a sentence, with the article, for forms and case pages. */
export function DeadlineSentence({ deadline }: { deadline: Deadline }) {
  return (
    <p className="deadline-sentence">
      <Mark tone={TONES[deadline.state]}>{leftText(deadline)}</Mark> 应当在{formatDayInChinese(deadline.dueOn)}
      前公开（自形成或者变更之日起20个工作日内，条例第二十六条）
      {deadline.provisional && '。国务院办公厅还没有公布这段时间的放假安排，按周一至周五上班暂算，公布后自动重算'}。
    </p>
  )
}

function leftText({ state, workingDaysLeft }: Deadline): string {
  if (state === 'overdue') return `已逾期 ${-workingDaysLeft} 个工作日`
  return workingDaysLeft === 0 ? '今天到期' : `还剩 ${workingDaysLeft} 个工作日`
}
