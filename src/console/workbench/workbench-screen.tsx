import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { findWorkbenchOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { LateList } from './late-list.tsx'
import { Pulse } from './pulse.tsx'
import { TaskList } from './task-list.tsx'
import './workbench.css'

/** What waits for me, what hurts first on top; then how the organ is doing. */
export function WorkbenchScreen() {
  const workbench = useQuery({ ...findWorkbenchOptions(), refetchInterval: 60_000 })
  const { data } = workbench
  return (
    <>
      <PageHeader title="工作台" />
      <ProblemAlert error={workbench.error} />
      {workbench.isPending && <Skeleton active={false} />}
      {data && (
        <>
          <section aria-label="待我办理">
            <h2 className="workbench-head">
              待我办理 <span className="figures">{data.more ? `${data.tasks.length}+` : data.tasks.length}</span>
            </h2>
            {data.tasks.length === 0 ? (
              <EmptyState title="没有等待您办理的事项。">
                <Link to="/items">查看全部信息</Link>
              </EmptyState>
            ) : (
              <TaskList tasks={data.tasks} />
            )}
            {data.more && (
              <p className="quiet">
                事项较多，这里只列出一部分。<Link to="/items?waiting=true">在信息列表中查看全部</Link>
              </p>
            )}
          </section>
          <LateList late={data.late} />
          <Pulse pulse={data.pulse} />
        </>
      )}
    </>
  )
}
