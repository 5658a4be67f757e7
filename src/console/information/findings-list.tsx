import type { z } from 'zod'
import { EDITION_FIELD_NAMES } from '#domain/information/edition-content.ts'
import type { FindingView } from '#domain/information/item-views.ts'
import { Mark } from '#console/pieces/mark.tsx'

type Finding = z.infer<typeof FindingView>

/** What the checks found: what it is, which field it is about and, where there is one, the way to it. */
export function FindingsList({ findings, goTo }: { findings: readonly Finding[]; goTo?: (field: string) => void }) {
  if (findings.length === 0) {
    return (
      <p>
        <Mark tone="good">检查通过，没有发现问题</Mark>
      </p>
    )
  }
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.field} ${finding.code}`}>
          <Mark tone={finding.level === 'error' ? 'late' : 'soon'}>
            {finding.level === 'error' ? '必须改正' : '提请注意'}
          </Mark>
          <span>
            <FieldName field={finding.field} goTo={goTo} />
            {finding.message}
          </span>
        </li>
      ))}
    </ul>
  )
}

function FieldName({ field, goTo }: { field: string; goTo: ((field: string) => void) | undefined }) {
  const name = isContentField(field) ? EDITION_FIELD_NAMES[field] : undefined
  if (name === undefined) return null
  if (!goTo) return <strong>{name}：</strong>
  return (
    <>
      <a
        href={`#${field}`}
        onClick={(event) => {
          event.preventDefault()
          goTo(field)
        }}
      >
        {name}
      </a>
      ：
    </>
  )
}

function isContentField(field: string): field is keyof typeof EDITION_FIELD_NAMES {
  return Object.hasOwn(EDITION_FIELD_NAMES, field)
}
