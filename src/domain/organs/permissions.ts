import type { Actor } from './actor.ts'
import { ROLES, type Role } from './roles.ts'

const DISCLOSURE_OFFICE = ['disclosure-officer', 'disclosure-head'] as const
const EVERYONE = ROLES

/**
 * Which roles may do what, one line per action, named 'area.verb' like the command that does it.
 * A role opens an act only within the actor's own organ; row-level security keeps it there.
 */
const PERMISSIONS = {
  'calendar.read': EVERYONE,
  'calendar.change-overlay': ['disclosure-head', 'administrator'],
  'calendar.import-schedule': ['administrator'],

  'organs.read': EVERYONE,
  'organs.create-organ': ['administrator'],
  'organs.change-organ': ['administrator'],
  'organs.change-section': ['administrator'],
  'organs.change-competence': [...DISCLOSURE_OFFICE, 'administrator'],

  'accounts.list': ['administrator'],
  'accounts.create': ['administrator'],
  'accounts.disable': ['administrator'],
  'accounts.grant-role': ['administrator'],
  'accounts.reset-password': ['administrator'],
  'accounts.end-session': ['administrator'],

  'files.upload': ['drafter', 'statistician', ...DISCLOSURE_OFFICE],
  'files.read': EVERYONE,

  'catalogue.read': EVERYONE,
  'catalogue.change-column': [...DISCLOSURE_OFFICE, 'administrator'],

  'information.read': EVERYONE,
  'information.draft': ['drafter'],
  'information.discard': ['drafter', ...DISCLOSURE_OFFICE],
  'information.review': ['section-head', 'secrecy-reviewer', 'approver'],
  'information.change-validity': DISCLOSURE_OFFICE,

  'publishing.read': EVERYONE,
  'publishing.publish': DISCLOSURE_OFFICE,
  'publishing.record': DISCLOSURE_OFFICE,
  'publishing.withdraw': DISCLOSURE_OFFICE,
  'publishing.import': DISCLOSURE_OFFICE,

  'ledger.read': EVERYONE,
  'ledger.record': ['statistician', ...DISCLOSURE_OFFICE],
  'ledger.void': ['statistician', ...DISCLOSURE_OFFICE],
  'ledger.import': ['statistician', ...DISCLOSURE_OFFICE],

  'audit.read': ['supervisor', 'administrator'],

  'reports.read': EVERYONE,
  'reports.write': [...DISCLOSURE_OFFICE, 'statistician'],
  'reports.adjust': [...DISCLOSURE_OFFICE, 'statistician'],
  'reports.submit': [...DISCLOSURE_OFFICE, 'statistician'],
  'reports.review': ['disclosure-head'],
  'reports.return': ['disclosure-head', 'approver'],
  'reports.approve': ['approver'],
  'reports.publish': [...DISCLOSURE_OFFICE],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof PERMISSIONS

/** Whether this actor may try the action at all. The system may everything; the public nothing listed here. */
export function may(actor: Actor, action: Action): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  const allowed: readonly Role[] = PERMISSIONS[action]
  return actor.roles.some((role) => allowed.includes(role))
}

/** The roles an action is open to, for screens that explain who can do it. */
export function rolesFor(action: Action): readonly Role[] {
  return PERMISSIONS[action]
}

/** Every action this actor may try, as the session answer carries them. */
export function actionsOf(actor: Actor): Action[] {
  return ACTIONS.filter((action) => may(actor, action))
}

/** Narrows a text from the wire to an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(PERMISSIONS, text)
}

const ACTIONS = Object.keys(PERMISSIONS).filter(isAction)
