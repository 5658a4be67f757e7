import path from 'node:path'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { StaffActor } from '#domain/organs/actor.ts'
import { actorFinder } from '#server/accounts/current-session.ts'
import { ownAccountApi } from '#server/accounts/own-account.api.ts'
import { sessionApi } from '#server/accounts/session.api.ts'
import { portalRoutes } from '#portal/portal.routes.ts'
import { auditApi } from '#server/audit/audit.api.ts'
import { calendarApi } from '#server/calendar/calendar.api.ts'
import { findCalendar } from '#server/calendar/calendar-source.ts'
import { catalogueApi } from '#server/catalogue/catalogue.api.ts'
import { clearUnfinishedFiles } from '#server/files/clear-unfinished-files.job.ts'
import { filesApi } from '#server/files/files.api.ts'
import { localFileStore } from '#server/files/file-store.ts'
import { mountApi } from '#server/http/api.ts'
import { consoleFiles } from '#server/http/console-files.ts'
import { buildHttpApp } from '#server/http/http-app.ts'
import type { CalendarSource } from '#server/http/make-context.ts'
import { discardStaleImports } from '#server/imports/discard-import.ts'
import type { ImportKind } from '#server/imports/import-kind.ts'
import { importsApi } from '#server/imports/imports.api.ts'
import { informationApi } from '#server/information/information.api.ts'
import { movedPublicationDeadlines } from '#server/information/moved-publication-deadlines.ts'
import type { Jobs } from '#server/jobs/run-jobs.ts'
import { ledgerApi } from '#server/ledger/ledger.api.ts'
import { ledgerImportKinds } from '#server/ledger/ledger-import-kinds.ts'
import { accountsApi } from '#server/organs/accounts.api.ts'
import { organsApi } from '#server/organs/organs.api.ts'
import { itemImportKinds } from '#server/publishing/item-import-kinds.ts'
import type { Platform } from '#server/platform/open-platform.ts'
import { workbenchApi } from '#server/workbench/workbench.api.ts'
import { publishingApi } from '#server/publishing/publishing.api.ts'
import { reportsApi } from '#server/reports/reports.api.ts'

/** Everything that can be imported from a file. */
export const importKinds: readonly ImportKind[] = [...itemImportKinds, ...ledgerImportKinds]

/** Every area's API, in the areas' order. */
function areaApis(platform: Platform): FastifyPluginAsync[] {
  return [
    sessionApi(platform, calendarSource(platform)),
    ownAccountApi(platform),
    auditApi,
    calendarApi(movedPublicationDeadlines),
    filesApi(localFileStore(platform.config.dataDir)),
    organsApi,
    accountsApi(platform),
    catalogueApi,
    informationApi,
    publishingApi,
    ledgerApi,
    importsApi(importKinds),
    reportsApi,
    workbenchApi,
  ]
}

/** Every job and when the recurring ones run. */
export function jobs(platform: Platform): Jobs {
  return {
    tasks: {
      'imports/discard-stale': discardStaleImports(importKinds),
      'files/clear-unfinished': clearUnfinishedFiles(platform.config.dataDir),
    },
    // 02:00 in China
    schedule: ['0 18 * * * imports/discard-stale', '10 18 * * * files/clear-unfinished'],
  }
}

/** The calendar of an organ; null for the official schedule alone. */
export function calendarSource(platform: Platform): CalendarSource {
  return (organId) => findCalendar(platform.databases.worker, organId)
}

export type ComposeOptions = {
  /** Tests sign people in their own way; everything else is the same. */
  findActor?(request: FastifyRequest): Promise<StaffActor | undefined>
}

/** The whole HTTP application: API, public pages, console. */
export async function composeHttp(platform: Platform, options: ComposeOptions = {}): Promise<FastifyInstance> {
  const app = await buildHttpApp(platform)
  await mountApi(app, platform, {
    findActor: options.findActor ?? actorFinder(platform),
    calendarFor: calendarSource(platform),
    areas: areaApis(platform),
  })
  await app.register(portalRoutes(platform))
  await app.register(consoleFiles(path.join(import.meta.dirname, '../dist/console')))
  return app
}
