/** A failure that is expected and has a name. Anything else thrown is a bug or an outage. */
export class AppError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(status: number, code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'AppError'
    this.status = status
    this.code = code
    this.details = details
  }
}

/** The rule says no: 409 with the reason's code; its Chinese text stands in the area's messages.ts. */
export function refused(because: string, details: Record<string, unknown> = {}): AppError {
  return new AppError(409, because, details)
}

/** Not there, or not visible to this actor. */
export function notFound(): AppError {
  return new AppError(404, 'not-found')
}

/** There, but not for this actor. */
export function forbidden(because = 'forbidden'): AppError {
  return new AppError(403, because)
}

export function unauthenticated(): AppError {
  return new AppError(401, 'sign-in-needed')
}

/** Malformed input found after the schema, with the field it belongs to: 422. */
export function invalid(issues: { path: string; message: string }[]): AppError {
  return new AppError(422, 'invalid-input', { issues })
}
