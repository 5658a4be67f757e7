import { describe, expect, test } from 'vitest'
import { findPasswordProblem } from './password.ts'

describe('a password somebody chooses', () => {
  test.each([
    ['password-too-short', 'Abc-12345'],
    ['password-too-long', 'aB3-'.repeat(40)],
    ['password-one-kind', 'changdekejijulaowang'],
    ['password-common', 'password1234!'],
    ['password-common', 'Aaaaaaaaaaaa1'],
    ['password-common', 'x-123456789012'],
    ['password-common', 'Admin@2026!!!'],
    ['password-contains-name', 'wang.li-2026-xx'],
    ['password-unchanged', 'Old-Password-77x'],
  ])('is refused: %s (%s)', (problem, password) => {
    expect(findPasswordProblem(password, { username: 'wang.li', current: 'Old-Password-77x' })).toBe(problem)
  })

  test.each(['沅水东流-2026-柳叶湖桃花源', 'correct horse 7 battery', 'Xq7-mR2p-Lk9w-Tz4v'])(
    'is fit: %s',
    (password) => {
      expect(findPasswordProblem(password, { username: 'wang.li' })).toBeNull()
    },
  )

  test('length is counted in characters, not in code units', () => {
    expect(findPasswordProblem('😀😁😂😃😄😅1a', { username: 'wang.li' })).toBe('password-too-short')
  })
})
