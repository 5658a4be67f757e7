import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const catalogueScreens: Screen[] = [
  {
    path: 'columns',
    title: '栏目',
    needs: 'catalogue.read',
    menu: { group: 'information', label: '栏目', order: 20 },
    element: lazyScreen(async () => (await import('./columns-screen.tsx')).ColumnsScreen),
  },
]
