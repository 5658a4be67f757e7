import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const importsScreens: Screen[] = [
  {
    path: 'imports',
    title: '文件导入',
    needs: 'ledger.import',
    menu: { group: 'ledger', label: '文件导入', order: 20 },
    element: lazyScreen(async () => (await import('./imports-screen.tsx')).ImportsScreen),
  },
  {
    path: 'imports/new',
    title: '导入文件',
    needs: 'ledger.import',
    element: lazyScreen(async () => (await import('./new-import-screen.tsx')).NewImportScreen),
  },
  {
    path: 'imports/:id',
    title: '导入预览',
    needs: 'ledger.import',
    element: lazyScreen(async () => (await import('./import-screen.tsx')).ImportScreen),
  },
]
