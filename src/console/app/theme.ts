import { theme, type ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'

const INKS = {
  light: {
    colorPrimary: '#164e8f',
    colorInfo: '#164e8f',
    colorLink: '#164e8f',
    colorError: '#b3261e',
    colorSuccess: '#1f6f4a',
    colorWarning: '#8a5a00',
    colorTextBase: '#1b1f24',
    colorText: '#1b1f24',
    colorTextSecondary: '#57606a',
    colorTextTertiary: '#57606a',
    colorTextDescription: '#57606a',
    colorTextPlaceholder: '#6e7781',
    colorBgBase: '#ffffff',
    colorBorder: '#8c8a84',
    colorBorderSecondary: '#d9d6cf',
    colorFillAlter: '#f6f5f2',
  },
  dark: {
    colorPrimary: '#8ab8f0',
    colorInfo: '#8ab8f0',
    colorLink: '#8ab8f0',
    // The dark algorithm darkens it once more; this comes out near #f2867c.
    colorError: '#ffa69e',
    colorSuccess: '#7fc8a0',
    colorWarning: '#e5b567',
    colorTextBase: '#e7e9ec',
    colorText: '#e7e9ec',
    colorTextSecondary: '#a2abb5',
    colorTextTertiary: '#a2abb5',
    colorTextDescription: '#a2abb5',
    colorTextPlaceholder: '#8b949e',
    colorBgBase: '#14171b',
    colorBorder: '#6b737d',
    colorBorderSecondary: '#2d333b',
    colorFillAlter: '#1b1f24',
    colorBgContainer: '#14171b',
    colorBgElevated: '#1b1f24',
  },
}

/** Ant Design in the tokens of the design: compact, square-cornered, flat, still. */
export function consoleTheme(dark: boolean): ThemeConfig {
  const inks = dark ? INKS.dark : INKS.light
  return {
    algorithm: dark ? [theme.darkAlgorithm, theme.compactAlgorithm] : [theme.compactAlgorithm],
    token: {
      ...inks,
      // The compact algorithm takes the next smaller size: 16 gives body text of 14.
      fontSize: 16,
      fontFamily: 'var(--sans)',
      borderRadius: 4,
      motion: false,
      wireframe: false,
      boxShadow: `0 0 0 1px ${inks.colorBorderSecondary}`,
      boxShadowSecondary: `0 0 0 1px ${inks.colorBorderSecondary}`,
      boxShadowTertiary: 'none',
    },
    components: {
      Table: { headerBg: inks.colorFillAlter, headerColor: inks.colorText, headerSplitColor: 'transparent' },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        ...(dark && { primaryColor: '#14171b' }),
      },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  }
}

/** Whether the reader's system asks for a dark page; follows a change at once. */
export function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      darkness.addEventListener('change', changed)
      return () => darkness.removeEventListener('change', changed)
    },
    () => darkness.matches,
  )
}

const darkness = window.matchMedia('(prefers-color-scheme: dark)')
