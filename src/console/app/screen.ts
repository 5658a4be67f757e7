import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Action } from '#domain/organs/permissions.ts'

/** Groups of the menu on the left, in this order. */
export const MENU_GROUPS = ['work', 'information', 'ledger', 'reports', 'settings'] as const

export type MenuGroup = (typeof MENU_GROUPS)[number]

export const menuGroupNames: Record<MenuGroup, string> = {
  work: '工作',
  information: '政府信息',
  ledger: '业务台账',
  reports: '年度报告',
  settings: '设置',
}

/**
 * One screen of the console. Each area exports its list from `src/console/<area>/screens.tsx`
 * (`export const ledgerScreens: Screen[]`) and is named in `screens.ts`; its screens load on first use.
 */
export type Screen = {
  /** Below /console/, React Router syntax: 'ledger/entries/:id'. */
  path: string
  /** Shown in the browser's title and, through `menu`, on the left. */
  title: string
  menu?: { group: MenuGroup; label: string; order: number }
  /** The action without which the screen is neither offered nor shown. */
  needs?: Action
  element: LazyExoticComponent<ComponentType>
}

/** Loads a screen when it is first opened: `lazyScreen(async () => (await import('./entries.tsx')).Entries)`. */
export function lazyScreen(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: await load() }))
}
