import { Link } from 'react-router'
import type { FindWorkbenchResponse } from '#console/api/types.gen.ts'
import { DayText } from '#console/pieces/day-text.tsx'
import { Mark, type Tone } from '#console/pieces/mark.tsx'

type Task = FindWorkbenchResponse['tasks'][number]

const GROUPS: { urgency: Task['urgency']; name: string; tone: Tone }[] = [
  { urgency: 'overdue', name: '已超期', tone: 'late' },
  { urgency: 'today', name: '今天到期', tone: 'late' },
  { urgency: 'this-week', name: '本周到期', tone: 'soon' },
  { urgency: 'later', name: '以后到期', tone: 'going' },
  { urgency: 'none', name: '没有期限', tone: 'plain' },
]

const ACTS: Record<Task['act'], string> = {
  'section-head': '科室审核',
  secrecy: '保密审查',
  approval: '审签',
  revise: '退回修改',
  draft: '继续拟稿',
  publish: '发布',
  'report-write': '编制年报',
  'report-review': '审核年报',
  'report-approve': '审签年报',
  'report-publish': '发布年报',
}

/** Tasks under the heading of how urgent they are; the title leads into the act itself. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return GROUPS.map(({ urgency, name, tone }) => {
    const group = tasks.filter((task) => task.urgency === urgency)
    if (group.length === 0) return null
    return (
      <section key={urgency} className="task-group">
        <h3>
          <Mark tone={tone}>{name}</Mark> <span className="quiet figures">{group.length}</span>
        </h3>
        <ul>
          {group.map((task) => (
            <li key={`${task.act} ${task.subject}`} className="task">
              <span className="task-act">{ACTS[task.act]}</span>
              <span className="task-what">
                <Link to={addressOf(task)}>{task.title}</Link>
                {task.note && <span className="quiet">{task.note}</span>}
              </span>
              <span className="task-due">
                {task.dueOn && (
                  <>
                    <DayText day={task.dueOn} weekday /> 前公开{task.provisional && '（暂定）'}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** Straight into the act: the draft to write, the edition to review, the report to finish. */
function addressOf(task: Task): string {
  if (task.act.startsWith('report-')) return `/reports/${task.subject}`
  if (task.act === 'draft' || task.act === 'revise') return `/items/${task.subject}/draft`
  if (task.act === 'publish') return `/items/${task.subject}`
  return `/items/${task.subject}/review`
}
