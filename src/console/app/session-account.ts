import { useQuery } from '@tanstack/react-query'
import { findSessionOptions } from '#console/api/@tanstack/react-query.gen.ts'

/** The account of the session, also while its generated password still has to be changed. */
export function useSessionAccount(): { username: string; name: string } {
  const session = useQuery(findSessionOptions())
  return session.data?.account ?? { username: '', name: '' }
}
