import { day, type Day } from '#domain/calendar/day.ts'

/** The name that a column's text is; throws for one the domain does not know: the database lists the same values. */
export function oneOf<Name extends string>(names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text)
  if (found === undefined) throw new Error(`unknown value ${text}`)
  return found
}

/** The same for a column that may be empty. */
export function oneOrNull<Name extends string>(names: readonly Name[], text: string | null): Name | null {
  return text === null ? null : oneOf(names, text)
}

/** A date column as a day. */
export function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text)
}
