import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const ledgerScreens: Screen[] = [
  {
    path: 'ledger',
    title: '业务台账',
    needs: 'ledger.read',
    menu: { group: 'ledger', label: '业务台账', order: 10 },
    element: lazyScreen(async () => (await import('./entries-screen.tsx')).EntriesScreen),
  },
  {
    path: 'ledger/entries/new',
    title: '登记台账',
    needs: 'ledger.record',
    element: lazyScreen(async () => (await import('./record-entry-screen.tsx')).RecordEntryScreen),
  },
  {
    path: 'ledger/entries/:id',
    title: '台账记录',
    needs: 'ledger.read',
    element: lazyScreen(async () => (await import('./entry-screen.tsx')).EntryScreen),
  },
  {
    path: 'ledger/entries/:id/correction',
    title: '更正台账',
    needs: 'ledger.record',
    element: lazyScreen(async () => (await import('./correct-entry-screen.tsx')).CorrectEntryScreen),
  },
]
