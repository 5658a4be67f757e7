import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { App, ConfigProvider, Modal, Spin } from 'antd'
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
      getPopupContainer={landmarkAround}
    >
      <App component={false}>
        <QueryClientProvider client={queries}>
          <Gate />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}

/** Lists that drop down stay inside the landmark or dialog they belong to, for those who move by landmark. */
function landmarkAround(trigger?: HTMLElement): HTMLElement {
  return trigger?.closest<HTMLElement>('.ant-modal, .ant-drawer-body, #screen, .top-bar') ?? document.body
}

/**
 * Signed out: the sign-in. Signed in with a generated password: its change. Otherwise the screens. When a session
 * ends while somebody works, the sign-in lies over the screen and what was typed stays where it is.
 */
function Gate() {
  const session = useQuery(findSessionOptions())
  const [router] = useState(makeRouter)
  const { data, error } = session
  const ended = error !== null && problemOf(error).code === 'sign-in-needed'

  useEffect(() => onSessionEnded(() => void askAgain()), [])

  async function handleSignedIn() {
    await askAgain()
    const now = queries.getQueryData(findSessionOptions().queryKey)
    if (data && now && now.account.id !== data.account.id) window.location.assign('/console/')
  }

  if (!data) {
    if (ended) return <SignIn onSignedIn={() => void handleSignedIn()} />
    return error ? <ProblemAlert error={error} /> : <Spin className="first-wait" />
  }
  if (data.account.mustChangePassword) return <FirstPassword onChanged={() => void askAgain()} />
  return (
    <SessionContext value={data}>
      <RouterProvider router={router} />
      <Modal
        open={ended}
        className="session-ended"
        zIndex={2000}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={null}
        destroyOnHidden
      >
        <SignIn again onSignedIn={() => void handleSignedIn()} />
      </Modal>
    </SessionContext>
  )
}

/** Asks the server who is signed in now. */
async function askAgain(): Promise<void> {
  await queries.invalidateQueries({ queryKey: findSessionOptions().queryKey })
}
