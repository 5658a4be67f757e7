import type { ReactNode } from 'react'

/** The sheet on which signing in happens: vermilion rule, title, one form. */
export function FrontCard({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <main className="front-card">
      <p className="front-brand">政府信息公开工作台</p>
      <h1>{title}</h1>
      {help && <p className="quiet">{help}</p>}
      {children}
    </main>
  )
}
