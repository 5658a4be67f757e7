import { catalogueScreens } from '#console/catalogue/screens.tsx'
import { informationScreens } from '#console/information/screens.tsx'
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
  ...reportsScreens,
  ...organsScreens,
]
