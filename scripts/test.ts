import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { check } from './check.ts'

const RESULTS = '.cache/test-results.json'

type Results = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTestSuites: number
  success: boolean
}

/** The checks, then every test, browser journeys included. The last line counts them. */
const brokenChecks = await check()
await mkdir('.cache', { recursive: true })
await rm(RESULTS, { force: true })
const exit = await vitest()
const results: Partial<Results> = await readFile(RESULTS, 'utf8').then(JSON.parse, () => ({}))

const passed = results.numPassedTests ?? 0
const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0)
// A suite that could not load has failed even though it counted no test.
const lost = exit !== 0 && (results.numFailedTests ?? 0) === 0 ? Math.max(1, results.numFailedTestSuites ?? 1) : 0
const failed = (results.numFailedTests ?? 0) + lost + brokenChecks.length
if (brokenChecks.length > 0) console.log(`checks that failed: ${brokenChecks.join(', ')}`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function vitest(): Promise<number> {
  return new Promise((resolve) => {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ]
    const child = spawn('vitest', args, { stdio: ['ignore', 'inherit', 'inherit'], env: process.env })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
