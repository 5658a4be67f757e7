import { createContext, useContext } from 'react'
import type { Action } from '#domain/organs/permissions.ts'
import type { FindSessionResponse } from '#console/api/types.gen.ts'

/** Who is signed in, for which organ, and what they may do. */
export type Session = FindSessionResponse

export const SessionContext = createContext<Session | null>(null)

/** The session; only called on screens, which exist only for people signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside a signed-in screen')
  return session
}

/** Whether the person may try an action; the server asks again. */
export function useMay(action: Action): boolean {
  return useSession().can.includes(action)
}
