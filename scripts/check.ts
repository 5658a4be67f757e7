import { spawn } from 'node:child_process'

type Step = { name: string; command: string; args: string[] }

/** Format, lint, types, the domain's own types, walls, generated files. The list is what CI runs. */
const STEPS: Step[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'domain types', command: 'tsc', args: ['-p', 'src/domain'] },
  { name: 'walls', command: 'depcruise', args: ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'] },
  { name: 'generated files', command: 'node', args: ['scripts/check-generated.ts'] },
]

/** Runs every step, two at a time; answers the names of those that failed, with their output printed. */
export async function check(): Promise<string[]> {
  const failed: string[] = []
  const waiting = [...STEPS]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = Date.now()
      const { code, output } = await run(step)
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      if (code !== 0) {
        failed.push(step.name)
        console.log(output)
      }
    }
  }
  await Promise.all([lane(), lane()])
  return failed
}

function run(step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, { stdio: ['ignore', 'pipe', 'pipe'], env: process.env })
    let output = ''
    const collect = (text: Buffer) => (output += text.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

if (import.meta.main) process.exitCode = (await check()).length === 0 ? 0 : 1
