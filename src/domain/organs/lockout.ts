/** Failures after which signing in rests, and for how long. Counted per account and per address. */
export const LOCKOUT = { failures: 5, addressFailures: 20, minutes: 15 } as const

/** Whether so many failures within the window lock the account or address. */
export function isLockedOut(failures: { ofAccount: number; ofAddress: number }): boolean {
  return failures.ofAccount >= LOCKOUT.failures || failures.ofAddress >= LOCKOUT.addressFailures
}
