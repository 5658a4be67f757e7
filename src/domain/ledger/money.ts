/** 万元 to yuan with two decimals, in whole numbers of 分: `0.85` → `8500.00`. */
export function wanToYuan(wan: string): string {
  const [whole = '0', fraction = ''] = wan.split('.')
  const cents = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6))
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
}

/** Yuan to 万元 without trailing zeros: `8500.00` → `0.85`. */
export function yuanToWan(yuan: string): string {
  const [whole = '0', fraction = ''] = yuan.split('.')
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
  const text = `${cents / 1_000_000n}.${String(cents % 1_000_000n).padStart(6, '0')}`
  return text.replace(/\.?0+$/, '')
}
