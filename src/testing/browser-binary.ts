import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import chromiumFromNpm from '@sparticuz/chromium'

const PACKAGE = path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json')

/**
 * Unpacks the Chromium that npm brings, once per user and version, and answers where it lies. The folder appears only
 * when it is whole, so that test files starting together never run half a browser.
 */
export function browserBinary(): Promise<string> {
  unpacked ??= unpack()
  return unpacked
}

let unpacked: Promise<string> | undefined

async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  const folder = path.join(os.tmpdir(), `gongkai-chromium-${version}-${process.getuid?.() ?? 0}`)
  const binary = path.join(folder, 'chromium')
  if (existsSync(binary)) return binary
  const unfinished = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = unfinished
  try {
    await chromiumFromNpm.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(binary)) throw error
    await rm(unfinished, { recursive: true, force: true }) // another process was first
  }
  return binary
}
