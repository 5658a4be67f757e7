import { organsScreens } from '#console/organs/screens.tsx'
import { workbenchScreens } from '#console/workbench/screens.tsx'
import type { Screen } from './screen.ts'

/** Every screen of the console, one line per area. */
export const screens: readonly Screen[] = [...workbenchScreens, ...organsScreens]
