import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const publishingScreens: Screen[] = [
  {
    path: 'items/:id',
    title: '信息详情',
    needs: 'information.read',
    element: lazyScreen(async () => (await import('./item-screen.tsx')).ItemScreen),
  },
  {
    path: 'publications',
    title: '发布记录',
    needs: 'publishing.read',
    menu: { group: 'information', label: '发布记录', order: 10 },
    element: lazyScreen(async () => (await import('./publications-screen.tsx')).PublicationsScreen),
  },
]
