/** A natural person's document number with its middle covered; too short ones are covered whole (domain.md §7.10). */
export function maskNumber(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length)
  return number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4)
}

/** A natural person's name as lists and pages show it: 张三 → 张*, 欧阳小明 → 欧***, longer ones with three stars. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name)
  return first + '*'.repeat(Math.min(rest.length, 3))
}
