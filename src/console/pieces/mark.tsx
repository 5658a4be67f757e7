import type { ReactNode } from 'react'

/** What a state means to the reader: done, in progress, due soon, late or wrong, or nothing in particular. */
export type Tone = 'good' | 'going' | 'soon' | 'late' | 'plain'

const SIGNS: Record<Tone, string> = { good: '✓', going: '●', soon: '◆', late: '!', plain: '' }

/** A state as a word with a sign beside it, so that colour never carries the meaning alone. */
export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`mark mark-${tone}`}>
      {SIGNS[tone] && (
        <span aria-hidden="true" className="mark-sign">
          {SIGNS[tone]}
        </span>
      )}
      {children}
    </span>
  )
}
