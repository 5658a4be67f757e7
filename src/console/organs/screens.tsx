import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const organsScreens: Screen[] = [
  {
    path: 'organs',
    title: '机构与科室',
    needs: 'organs.read',
    menu: { group: 'settings', label: '机构与科室', order: 10 },
    element: lazyScreen(async () => (await import('./organs-screen.tsx')).OrgansScreen),
  },
  {
    path: 'competences',
    title: '权责事项',
    needs: 'organs.read',
    menu: { group: 'settings', label: '权责事项', order: 20 },
    element: lazyScreen(async () => (await import('./competences-screen.tsx')).CompetencesScreen),
  },
  {
    path: 'accounts',
    title: '人员与角色',
    needs: 'accounts.list',
    menu: { group: 'settings', label: '人员与角色', order: 30 },
    element: lazyScreen(async () => (await import('./accounts-screen.tsx')).AccountsScreen),
  },
  {
    path: 'audit',
    title: '操作日志',
    needs: 'audit.read',
    menu: { group: 'settings', label: '操作日志', order: 90 },
    element: lazyScreen(async () => (await import('./audit-screen.tsx')).AuditScreen),
  },
  {
    path: 'my-account',
    title: '我的账号',
    element: lazyScreen(async () => (await import('./my-account-screen.tsx')).MyAccountScreen),
  },
]
