import { localFileStore, type FileStore } from '#server/files/file-store.ts'
import type { SiteContext } from '#server/http/context.ts'
import { siteContext } from '#server/http/make-context.ts'
import type { Platform } from '#server/platform/open-platform.ts'

/** What the public pages are served from: the published views and the stored files. */
export type SiteServer = {
  /** A fresh context for one request. */
  context(): SiteContext
  files: FileStore
}

export function siteServer(platform: Platform): SiteServer {
  return { context: () => siteContext(platform), files: localFileStore(platform.config.dataDir) }
}
