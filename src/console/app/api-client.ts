import { client } from '#console/api/client.gen.ts'
import { toProblem } from './problem.ts'

const endOfSession = new EventTarget()

/** Points the generated client at this site and turns every failed answer into an ApiProblem. */
export function configureApiClient(): void {
  client.setConfig({ baseUrl: window.location.origin, throwOnError: true })
  client.interceptors.error.use((body, response, request) => {
    // A request that got no answer has no response, whatever the declared type says.
    const answer: Response | undefined = response
    const problem = toProblem(body, answer?.status ?? 0)
    // Asking who is signed in is how the listener finds out; its own answer is no news.
    const asksWho = new URL(request.url).pathname === '/api/session'
    if (problem.code === 'sign-in-needed' && !asksWho) endOfSession.dispatchEvent(new Event('ended'))
    return problem
  })
}

/** Calls back when the server no longer knows the session. Returns how to stop listening. */
export function onSessionEnded(listen: () => void): () => void {
  endOfSession.addEventListener('ended', listen)
  return () => endOfSession.removeEventListener('ended', listen)
}
