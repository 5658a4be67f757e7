import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const workbenchScreens: Screen[] = [
  {
    path: '',
    title: '工作台',
    menu: { group: 'work', label: '工作台', order: 0 },
    element: lazyScreen(async () => (await import('./workbench-screen.tsx')).WorkbenchScreen),
  },
]
