import { lazyScreen, type Screen } from '#console/app/screen.ts'

export const calendarScreens: Screen[] = [
  {
    path: 'calendar',
    title: '工作日历',
    needs: 'calendar.read',
    menu: { group: 'settings', label: '工作日历', order: 40 },
    element: lazyScreen(async () => (await import('./calendar-screen.tsx')).CalendarScreen),
  },
]
