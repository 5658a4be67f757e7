import { describe, expect, test } from 'vitest'
import type { StaffActor } from './actor.ts'
import { actionsOf, may, rolesFor, type Action } from './permissions.ts'
import { ROLES, type Role } from './roles.ts'

describe('who may do what', () => {
  test.each<[Action, Role[]]>([
    ['organs.create-organ', ['administrator']],
    ['organs.change-competence', ['disclosure-officer', 'disclosure-head', 'administrator']],
    ['accounts.grant-role', ['administrator']],
    ['audit.read', ['supervisor', 'administrator']],
  ])('%s is open to exactly these roles', (action, roles) => {
    expect(ROLES.filter((role) => may(staff([role]), action)).toSorted()).toEqual(roles.toSorted())
    expect([...rolesFor(action)].toSorted()).toEqual(roles.toSorted())
  })

  test('several roles add up', () => {
    expect(may(staff(['drafter', 'supervisor']), 'audit.read')).toBe(true)
  })

  test('nobody without a role, nobody from the public; the system everything', () => {
    expect(actionsOf(staff([]))).toEqual([])
    expect(actionsOf({ kind: 'public' })).toEqual([])
    expect(may({ kind: 'system' }, 'accounts.create')).toBe(true)
  })
})

function staff(roles: Role[]): StaffActor {
  return { kind: 'staff', accountId: '1', organId: '1', sectionId: null, name: '王丽', roles, supervises: [] }
}
