import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { StaffActor } from '#domain/organs/actor.ts'
import { calendarApi } from '#server/calendar/calendar.api.ts'
import { findCalendar } from '#server/calendar/calendar-source.ts'
import { catalogueApi } from '#server/catalogue/catalogue.api.ts'
import { filesApi } from '#server/files/files.api.ts'
import { localFileStore } from '#server/files/file-store.ts'
import { mountApi } from '#server/http/api.ts'
import { buildHttpApp } from '#server/http/http-app.ts'
import type { CalendarSource } from '#server/http/make-context.ts'
import { movedPublicationDeadlines } from '#server/information/moved-publication-deadlines.ts'
import type { Jobs } from '#server/jobs/run-jobs.ts'
import type { Platform } from '#server/platform/open-platform.ts'

/** Every area's API, in the areas' order. */
function areaApis(platform: Platform): FastifyPluginAsync[] {
  return [
    calendarApi(movedPublicationDeadlines),
    filesApi(localFileStore(platform.config.dataDir)),
    catalogueApi,
  ]
}

/** Every job and when the recurring ones run. */
export const jobs: Jobs = { tasks: {}, schedule: [] }

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
    findActor: options.findActor ?? (async () => undefined),
    calendarFor: calendarSource(platform),
    areas: areaApis(platform),
  })
  return app
}
