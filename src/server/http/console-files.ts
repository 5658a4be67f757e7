import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The built console under /console/. Every address below it answers the one page, with the nonce of this answer,
 * so that screens can be bookmarked; files under assets/ carry their hash in the name and never change.
 */
export function consoleFiles(folder: string): FastifyPluginAsync {
  return async (app) => {
    const page = path.join(folder, 'index.html')
    if (existsSync(folder)) {
      await app.register(fastifyStatic, {
        root: path.join(folder, 'assets'),
        prefix: '/console/assets/',
        decorateReply: false,
        immutable: true,
        maxAge: '1y',
      })
    }
    app.get('/console/mark.svg', { schema: { hide: true } }, async (_, reply) =>
      reply.type('image/svg+xml').send(await readFile(path.join(folder, 'mark.svg'))),
    )
    for (const url of ['/console', '/console/*']) {
      app.get(url, { schema: { hide: true } }, async (request, reply) => {
        void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
        if (!existsSync(page)) return reply.code(503).send(NOT_BUILT)
        return reply.send((await readFile(page, 'utf8')).replaceAll('__CSP_NONCE__', request.cspNonce))
      })
    }
  }
}

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公开工作台</title><p>工作台还没有构建。请在安装目录运行 npm run build:console，然后刷新。</p></html>'
