import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const informationScreens: Screen[] = [
  {
    path: 'items',
    title: '信息',
    needs: 'information.read',
    menu: { group: 'information', label: '信息', order: 0 },
    element: lazyScreen(async () => (await import('./items-screen.tsx')).ItemsScreen),
  },
  {
    path: 'items/:id/draft',
    title: '起草',
    needs: 'information.draft',
    element: lazyScreen(async () => (await import('./draft-screen.tsx')).DraftScreen),
  },
  {
    path: 'items/:id/review',
    title: '审核',
    needs: 'information.read',
    element: lazyScreen(async () => (await import('./review-screen.tsx')).ReviewScreen),
  },
]
