import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const reportsScreens: Screen[] = [
  {
    path: 'reports',
    title: '年度报告',
    needs: 'reports.read',
    menu: { group: 'reports', label: '年度报告', order: 0 },
    element: lazyScreen(async () => (await import('./reports-screen.tsx')).ReportsScreen),
  },
  {
    path: 'reports/:year',
    title: '年度报告工作台',
    needs: 'reports.read',
    element: lazyScreen(async () => (await import('./report-screen.tsx')).ReportScreen),
  },
]
