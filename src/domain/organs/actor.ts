import type { Role } from './roles.ts'

/** A person on the staff of an organ, as the session knows them. Ids are bigint texts. */
export type StaffActor = {
  kind: 'staff'
  accountId: string
  organId: string
  sectionId: string | null
  name: string
  roles: readonly Role[]
  /** Ids of the organs this person's organ supervises, not its own. */
  supervises: readonly string[]
}

/** Jobs and the command line. */
export type SystemActor = { kind: 'system' }

/** Anyone on the public site. */
export type PublicActor = { kind: 'public' }

export type Actor = StaffActor | SystemActor | PublicActor
