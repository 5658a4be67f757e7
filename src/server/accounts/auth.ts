import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { createHmac } from 'node:crypto'
import { LOCKOUT } from '#domain/organs/lockout.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** A session ends after so long without use, and in any case after so long. Seconds. */
export const SESSION_IDLE = 2 * 60 * 60
export const SESSION_LONGEST = 12 * 60 * 60

export type Auth = ReturnType<typeof makeAuth>

const made = new WeakMap<Platform, Auth>()

/**
 * The sign-in library on the schema `auth`, one per platform. Its own HTTP routes are never mounted: our typed
 * routes call it, so that every act is audited and answered in our words.
 */
export function authOf(platform: Platform): Auth {
  const known = made.get(platform)
  if (known) return known
  const auth = makeAuth(platform)
  made.set(platform, auth)
  return auth
}

function makeAuth(platform: Platform) {
  const { config, databases } = platform
  return betterAuth({
    appName: '政府信息公开平台',
    baseURL: config.publicUrl ?? `http://${config.host}:${config.port}`,
    basePath: '/api/better-auth',
    secret: keyFor(platform, 'sessions'),
    database: databases.authPool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: SESSION_IDLE, updateAge: 60 },
    plugins: [
      username({ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
      twoFactor({
        issuer: '政府信息公开',
        accountLockout: {
          enabled: true,
          maxFailedAttempts: LOCKOUT.failures,
          durationSeconds: LOCKOUT.minutes * 60,
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: config.publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/api' },
      // The server ends an idle session; the cookie only has to outlive the longest one.
      cookies: { session_token: { attributes: { maxAge: SESSION_LONGEST } } },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  })
}

/** A key for one purpose, derived from the installation's secret. */
export function keyFor(platform: Pick<Platform, 'secret'>, purpose: string): string {
  return createHmac('sha256', platform.secret).update(`accounts:${purpose}`).digest('base64url')
}
