import type { StaffContext } from './context.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, and everything a command needs. Set on every /api route behind sign-in. */
    ctx: StaffContext
    /** Allows the console's own style elements on this one answer. */
    cspNonce: string
  }
  interface FastifyContextConfig {
    /** Routes that work before sign-in say so. */
    open?: boolean
  }
}
