import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test run's PostgreSQL, signed in as its owner. */
    databaseServer: string
  }
}
