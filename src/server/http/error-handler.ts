import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ZodError } from 'zod'
import { AppError } from './errors.ts'
import { messageFor } from './messages.ts'

type Known = { status: number; code: string; details: Record<string, unknown> }

/** Raised by our own triggers: the last wall behind a rule that a command should already have applied. */
const TRIGGER_REFUSALS: Record<string, string> = {
  GK001: 'append-only',
  GK004: 'index-number-is-permanent',
  GK005: 'first-publication-is-permanent',
  GK006: 'edition-is-immutable',
  GK007: 'same-person',
  GK008: 'edition-of-another-item',
  GK009: 'not-proactive',
  GK010: 'not-approved',
  GK011: 'publication-in-the-future',
  GK012: 'report-is-frozen',
  GK013: 'item-origin-is-permanent',
  GK014: 'publication-is-permanent',
  GK015: 'report-not-reviewed',
}

/** The one place where failures become answers. Only bugs and outages are logged as errors. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const known = recognise(error)
  if (!known) request.log.error({ err: error }, 'unexpected failure')
  const { status, code, details } = known ?? { status: 500, code: 'internal-error', details: { requestId: request.id } }
  void reply.code(status).send({ error: { code, message: messageFor(code), ...details } })
}

/** What kind of expected failure this is; undefined for a bug. */
export function recognise(error: FastifyError | Error): Known | undefined {
  if (error instanceof AppError) return { status: error.status, code: error.code, details: error.details }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({
      path: issue.instancePath.slice(1).replaceAll('/', '.'),
      message: issue.message ?? '',
    }))
    return { status: 422, code: 'invalid-input', details: { issues } }
  }
  if (error instanceof ZodError) {
    const issues = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
    return { status: 422, code: 'invalid-input', details: { issues } }
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const refusal = TRIGGER_REFUSALS[code]
  if (refusal) return { status: 409, code: refusal, details: {} }
  if (code === '23505') return { status: 409, code: 'conflict', details: {} }
  if (code === '53100' || code === 'ENOSPC') return { status: 507, code: 'storage-full', details: {} }
  if (
    code === 'ECONNREFUSED' ||
    code === '57P01' ||
    code === '57P03' ||
    error.message.includes('Connection terminated')
  ) {
    return { status: 503, code: 'temporarily-unavailable', details: {} }
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { status: 413, code: 'too-large', details: {} }
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 429) return { status, code: 'too-many-requests', details: {} }
  return status >= 400 && status < 500 ? { status, code: 'invalid-input', details: {} } : undefined
}
