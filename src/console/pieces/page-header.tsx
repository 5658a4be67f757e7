import type { ReactNode } from 'react'
import { Link } from 'react-router'

type Crumb = { label: string; to: string }

/** The head of a screen: where it stands, what it is called, one line of help and the acts of the whole screen. */
export function PageHeader(props: { title: ReactNode; crumbs?: Crumb[]; help?: ReactNode; acts?: ReactNode }) {
  const { title, crumbs = [], help, acts } = props
  return (
    <header className="page-header">
      {crumbs.length > 0 && (
        <nav aria-label="所在位置" className="page-crumbs">
          {crumbs.map((crumb) => (
            <span key={crumb.to}>
              <Link to={crumb.to}>{crumb.label}</Link>
              <span aria-hidden="true"> / </span>
            </span>
          ))}
        </nav>
      )}
      <div className="page-header-line">
        <h1>{title}</h1>
        {acts && <div className="page-acts">{acts}</div>}
      </div>
      {help && <p className="page-help">{help}</p>}
    </header>
  )
}
