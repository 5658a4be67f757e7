import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { checkFiles } from '#domain/reports/check-files.ts'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import type { ReadReport } from '#domain/reports/reading-result.ts'
import { readInTurn } from '#server/reports/reading/read-in-turn.ts'
import { READING_LIMITS } from '#server/reports/reading/source.ts'
import { loadPlatformFrame } from '../frame/load-frame.ts'
import { sendPage } from '../frame/send-page.ts'
import type { SiteServer } from '../frame/site-server.ts'
import { CHECK_PATH, checkPage } from './check.page.ts'
import { checkResultPage } from './check-result.page.ts'

/** The public tool that checks any published report. Files are read and forgotten. */
export function checkRoutes(server: SiteServer): FastifyPluginAsync {
  return async (app) => {
    app.get(CHECK_PATH, { schema: { hide: true } }, async (request, reply) =>
      sendPage(request, reply, checkPage(await loadPlatformFrame(server.context(), request))),
    )
    const limited = { schema: { hide: true }, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
    app.post(CHECK_PATH, limited, (request, reply) => answer(server, request, reply))
  }
}

async function answer(server: SiteServer, request: FastifyRequest, reply: FastifyReply) {
  void reply.header('cache-control', 'no-store')
  const frame = await loadPlatformFrame(server.context(), request)
  try {
    const { report, lastYear, as } = await uploads(request)
    const read = await readInTurn(report)
    const before = lastYear && (await readInTurn(lastYear))
    if (as === 'json') return sendFile(reply, read)
    const [checked] = checkFiles([read, ...(before ? [before] : [])].map((one) => ({ file: '', ...one })))
    if (!checked) throw new UnreadableReport('report-file-missing')
    const compared = before && !checked.notRun.some(({ rule }) => rule === 'V5') ? before.report.year : null
    const page = checkResultPage(frame, { report: read.report, checked, comparedWith: compared })
    return await reply.type('text/html; charset=utf-8').send(page)
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error
    const status = error.code === 'report-check-busy' ? 503 : error.code === 'report-file-too-large' ? 413 : 422
    return reply.code(status).type('text/html; charset=utf-8').send(checkPage(frame, error.message))
  }
}

type Uploads = { report: Buffer; lastYear?: Buffer; as?: string }

/** The files of the form, held in memory only. Throws UnreadableReport when one is missing or too large. */
async function uploads(request: FastifyRequest): Promise<Uploads> {
  if (!request.isMultipart()) throw new UnreadableReport('report-file-missing')
  const found: Record<string, Buffer> = {}
  let as: string | undefined
  for await (const part of request.parts({ limits: { fileSize: READING_LIMITS.fileBytes, files: 2, fields: 4 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'as' && typeof part.value === 'string') as = part.value
      continue
    }
    const bytes = await part.toBuffer().catch((error: unknown) => {
      if (isTooLarge(error)) throw new UnreadableReport('report-file-too-large')
      throw error
    })
    // A field left empty arrives as a file without a name.
    if (part.filename !== '' || bytes.length > 0) found[part.fieldname] = bytes
  }
  const { report, 'last-year': lastYear } = found
  if (!report) throw new UnreadableReport('report-file-missing')
  return { report, ...(lastYear ? { lastYear } : {}), ...(as ? { as } : {}) }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
}

function sendFile(reply: FastifyReply, { report, unread }: ReadReport) {
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="report-${report.year}.json"`)
    .send(`${JSON.stringify(unread.length > 0 ? { ...report, unread } : report, null, 1)}\n`)
}
