/** One fault of the input, at a dotted path of the request body. */
export type Issue = { path: string; message: string }

/** What the server refused or could not do, in words for the person at the screen. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly code: string
  readonly status: number
  readonly issues: readonly Issue[]

  constructor(code: string, message: string, status: number, issues: readonly Issue[] = []) {
    super(message)
    this.code = code
    this.status = status
    this.issues = issues
  }
}

/** Reads the wire format `{ error: { code, message, issues? } }`; anything else becomes a general problem. */
export function toProblem(body: unknown, status: number): ApiProblem {
  if (isWireError(body)) return new ApiProblem(body.error.code, body.error.message, status, body.error.issues ?? [])
  if (status === 0) return new ApiProblem('unreachable', '连不上服务器，填写的内容还在。请检查网络后再试一次。', 0)
  return new ApiProblem(
    'unexpected',
    '服务器没有办成这件事，填写的内容还在。请稍后再试；多次出现请告诉系统管理员。',
    status,
  )
}

/** Any thrown value as a problem that can be shown. */
export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : toProblem(error, error instanceof TypeError ? 0 : 500)
}

type WireError = { error: { code: string; message: string; issues?: Issue[] } }

function isWireError(body: unknown): body is WireError {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
