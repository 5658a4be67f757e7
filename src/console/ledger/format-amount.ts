/** `43075.05` as `43,075.05 元`; an em dash for none. */
export function formatYuan(amount: string | null): string {
  if (amount === null) return '—'
  const [whole = '0', fraction] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} 元`
}
