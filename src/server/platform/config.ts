import path from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  PUBLIC_URL: z.url().optional(),
  SECRET_FILE: z.string().optional(),
  SAMPLE: z.enum(['changde-kjj', 'none']).default('changde-kjj'),
  SAMPLE_PASSWORD: z.string().min(10).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** Where people reach the site; decides absolute links and whether cookies are Secure. */
  publicUrl: string | undefined
  secretFile: string
  /** Whether a first start fills the empty platform with the sample organ. */
  loadsSample: boolean
  samplePassword: string | undefined
  logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

/** Reads the environment. Throws one readable line naming the variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const read = Environment.safeParse(environment)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new Error(`environment variable ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const env = read.data
  const dataDir = path.resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL,
    secretFile: env.SECRET_FILE ?? path.join(dataDir, 'secret'),
    loadsSample: env.SAMPLE !== 'none',
    samplePassword: env.SAMPLE_PASSWORD,
    logLevel: env.LOG_LEVEL,
  }
}
