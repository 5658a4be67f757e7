import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Platform } from '#server/platform/open-platform.ts'
import { handleError } from './error-handler.ts'
import { healthRoutes } from './health.routes.ts'
import { collectMetrics } from './metrics.ts'
import { refuseCrossSite } from './cross-site.ts'
import { setSecurityHeaders } from './security-headers.ts'

z.config(z.locales.zhCN())

/** Other sites learn nothing; without a referrer a browser would not say either that a form comes from this very site. */
const SAME_ORIGIN = { policy: 'same-origin' } as const

/** Largest upload; single files have their own, smaller limits. */
const MAX_UPLOAD_BYTES = 200 * 1024 * 1024

/**
 * The HTTP stack in order: request log, security headers, rate limits (where a route asks), bodies, the
 * description of the API, health and metrics. Areas and pages are registered on what this returns.
 */
export async function buildHttpApp(platform: Platform): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = platform.log
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    trustProxy: 'loopback, uniquelocal',
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  logRequests(app)

  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps(platform),
    referrerPolicy: SAME_ORIGIN,
  })
  setSecurityHeaders(app)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 20, fields: 50 } })
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongkai 公开',
        version: '0.1.0',
        description: '政府信息公开平台接口',
        license: { name: 'MulanPSL-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  refuseCrossSite(app)
  collectMetrics(app)
  await app.register(healthRoutes(platform))
  return app
}

function isHttps(platform: Platform): boolean {
  return platform.config.publicUrl?.startsWith('https:') ?? false
}

/** One line per request: method, route pattern, status, time. Never the query or the body: they may name a person. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
}
