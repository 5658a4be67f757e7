import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { App, ConfigProvider, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { RouterProvider } from 'react-router'
import { findSessionOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { configureApiClient, onSessionEnded } from './api-client.ts'
import { FirstPassword } from './first-password.tsx'
import { chinese } from './locale.ts'
import { problemOf } from './problem.ts'
import { makeRouter } from './router.tsx'
import { SessionContext } from './session.tsx'
import { SignIn } from './sign-in.tsx'
import { consoleTheme, useDark } from './theme.ts'

configureApiClient()

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => problemOf(error).status === 0 && count < 2 },
  },
})

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** The whole console: theme, language, data, and either the sign-in or the screens. */
export function Console() {
  const dark = useDark()
  return (
    <ConfigProvider
      locale={chinese}
      theme={consoleTheme(dark)}
      {...(nonce && { csp: { nonce } })}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <QueryClientProvider client={queries}>
          <Gate />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

/** Signed out: the sign-in. Signed in with a generated password: its change. Otherwise the screens. */
function Gate() {
  const session = useQuery(findSessionOptions())
  const ended = problemOf(session.error).code === 'sign-in-needed'
  const [router] = useState(makeRouter)

  useEffect(() => onSessionEnded(() => void queries.invalidateQueries({ queryKey: findSessionOptions().queryKey })), [])

  if (ended && session.error) return <SignIn onSignedIn={() => void startAfresh()} />
  if (session.isError && !session.data) return <ProblemAlert error={session.error} />
  if (!session.data) return <Spin className="first-wait" />
  if (session.data.account.mustChangePassword) return <FirstPassword onChanged={() => void startAfresh()} />
  return (
    <SessionContext value={session.data}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}

/** Forgets what the previous person saw and asks who is signed in now. */
async function startAfresh(): Promise<void> {
  queries.removeQueries({ predicate: (query) => query.queryKey !== findSessionOptions().queryKey })
  await queries.resetQueries()
}
