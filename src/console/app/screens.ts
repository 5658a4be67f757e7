import { calendarScreens } from '#console/calendar/screens.tsx'
import { catalogueScreens } from '#console/catalogue/screens.tsx'
import { importsScreens } from '#console/imports/screens.tsx'
import { informationScreens } from '#console/information/screens.tsx'
import { ledgerScreens } from '#console/ledger/screens.tsx'
import { organsScreens } from '#console/organs/screens.tsx'
import { publishingScreens } from '#console/publishing/screens.tsx'
import { reportsScreens } from '#console/reports/screens.tsx'
import { workbenchScreens } from '#console/workbench/screens.tsx'
import type { Screen } from './screen.ts'

/** Every screen of the console, one line per area. */
export const screens: readonly Screen[] = [
  ...workbenchScreens,
  ...informationScreens,
  ...publishingScreens,
  ...catalogueScreens,
  ...ledgerScreens,
  ...importsScreens,
  ...reportsScreens,
  ...organsScreens,
  ...calendarScreens,
]
