import type { ReactNode } from 'react'

/** The sheet on which signing in happens: title, help, one form. `within`: inside a dialog, which is no main part. */
export function FrontCard(props: { title: string; help?: ReactNode; within?: boolean; children: ReactNode }) {
  const { title, help, within = false, children } = props
  const Sheet = within ? 'div' : 'main'
  return (
    <Sheet className="front-card">
      <p className="front-brand">政府信息公开工作台</p>
      <h1>{title}</h1>
      {help && <p className="quiet">{help}</p>}
      {children}
    </Sheet>
  )
}
