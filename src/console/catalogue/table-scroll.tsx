import type { ReactNode } from 'react'

/** A wide table that scrolls inside its own box, by keyboard too, so that the page never does. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A box that scrolls has to take focus, or the arrow keys cannot reach what lies beyond its edge.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
