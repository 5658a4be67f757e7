import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import chromiumFromNpm from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'
import { browserBinary } from './browser-binary.ts'

const require = createRequire(import.meta.url)

/** A real Chromium: the one named in CHROMIUM_PATH or installed on the system, else the one npm brings. */
export async function launchBrowser(): Promise<Browser> {
  const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  )
  const executablePath = system ?? (await browserBinary())
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  const args = system
    ? ['--no-sandbox', '--disable-gpu', ...quiet]
    : [...chromiumFromNpm.args.filter(isWanted), ...quiet]
  return chromium.launch({
    executablePath,
    args,
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
  })
}

/** A page under test is to be refused what a visitor's browser refuses. */
const UNSAFE = ['--disable-web-security', '--allow-running-insecure-content', '--disable-site-isolation-trials']

/** The package's arguments for cloud functions would share one process among all pages. */
function isWanted(argument: string): boolean {
  return (
    !argument.startsWith('--single-process') &&
    !argument.startsWith('--headless') &&
    !argument.startsWith('--no-zygote') &&
    !UNSAFE.includes(argument)
  )
}

/** Chinese letters from the npm fonts, also where the system has none. */
function fontConfiguration(): string {
  const folder = path.join(os.tmpdir(), `gongkai-fonts-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'fonts.conf')
  const folders = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'].map((name) =>
    path.dirname(require.resolve(`${name}/package.json`)),
  )
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((one) => `<dir>${one}/400Regular</dir><dir>${one}/700Bold</dir>`).join('\n')}
<cachedir>${folder}/cache</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
<alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
<alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  return file
}

/** Sizes every page is looked at in. */
export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1440, height: 900 }

export type AxeViolation = { id: string; impact: string | null; nodes: string[] }

/** What axe finds on the page as it stands. */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  return page.evaluate(async () => {
    type Result = { violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }
    const axe = (globalThis as unknown as { axe: { run(): Promise<Result> } }).axe
    const { violations } = await axe.run()
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
    }))
  })
}

/** Saves a picture under SCREENSHOT_DIR when that is set; does nothing otherwise. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOT_DIR
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}

/** A folder that goes with the test. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(path.join(os.tmpdir(), `gongkai-${name}-`))
}
