import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'

const FOLDER = new URL('../assets/', import.meta.url)

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

export type Asset = { body: Buffer; contentType: string }

/** Every static file by its content-hashed address, so that browsers may keep it for a year. */
const byUrl = new Map<string, Asset>()
const urlByName = new Map<string, string>()

for (const name of readdirSync(FOLDER)) {
  const [stem, extension = ''] = name.split('.')
  const contentType = TYPES[extension]
  if (contentType === undefined) continue
  const body = readFileSync(new URL(name, FOLDER))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const url = `/assets/${stem}.${hash}.${extension}`
  byUrl.set(url, { body, contentType })
  urlByName.set(name, url)
}

/** The address to write into a page for a file of `src/portal/assets`; throws for a file that does not exist. */
export function assetUrl(name: string): string {
  const url = urlByName.get(name)
  if (url === undefined) throw new Error(`no such asset: ${name}`)
  return url
}

/** The file behind a hashed address, or undefined. */
export function findAsset(url: string): Asset | undefined {
  return byUrl.get(url)
}
