import type { StaffActor } from '#domain/organs/actor.ts'
import { recordAction } from '#server/audit/record-action.ts'
import { inTransaction } from '#server/http/transaction.queries.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { loadActor } from './load-actor.queries.ts'
import { findAccountByUsername, type OwnAccount } from './own-account.queries.ts'

export type SignInAct =
  | 'accounts.sign-in'
  | 'accounts.sign-out'
  | 'accounts.fail-sign-in'
  | 'accounts.enable-second-factor'
  | 'accounts.disable-second-factor'
  | 'accounts.renew-recovery-codes'

/** Records an act of signing in, which happens before there is a context. */
export async function recordSignIn(platform: Platform, account: OwnAccount, act: SignInAct): Promise<void> {
  const { worker } = platform.databases
  const known = await loadActor(worker, account.id)
  const actor: StaffActor = known ?? nobodyOf(account)
  await inTransaction({ db: worker }, (tx) =>
    recordAction(tx, { actor, now: new Date() }, act, { type: 'account', id: account.id }),
  )
}

/** Records a failure against the account somebody tried; an unknown user name leaves no entry, or anyone could fill the log. */
export async function recordFailedSignIn(platform: Platform, username: string): Promise<void> {
  const { worker } = platform.databases
  const account = await findAccountByUsername(worker, username)
  if (!account) return
  await inTransaction({ db: worker }, (tx) =>
    recordAction(tx, { actor: nobodyOf(account), now: new Date() }, 'accounts.fail-sign-in', {
      type: 'account',
      id: account.id,
    }),
  )
}

/** Somebody who has not shown to be the account's owner. */
function nobodyOf(account: OwnAccount): StaffActor {
  return {
    kind: 'staff',
    accountId: account.id,
    organId: account.organId,
    sectionId: null,
    name: '未登录者',
    roles: [],
    supervises: [],
  }
}
