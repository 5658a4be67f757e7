import type { ReactNode } from 'react'

/** An empty list that says what belongs here and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  )
}
