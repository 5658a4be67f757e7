const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/i, '安卓'],
  [/iPhone|iPad/i, '苹果移动设备'],
  [/Windows/i, 'Windows'],
  [/Mac OS X/i, 'macOS'],
  [/Linux/i, 'Linux'],
]

const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg\//i, 'Edge'],
  [/Firefox\//i, 'Firefox'],
  [/Chrome\//i, 'Chrome 内核'],
  [/Safari\//i, 'Safari'],
]

/** A browser's own description in a few words a person recognises. */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return '未知设备'
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1]
  const browser = BROWSERS.find(([sign]) => sign.test(userAgent))?.[1]
  return [system, browser].filter(Boolean).join(' · ') || '其他设备'
}
