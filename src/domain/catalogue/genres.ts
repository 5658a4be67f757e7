/** 体裁: the 15 kinds of official document of 《党政机关公文处理工作条例》 (2012) art. 8, then everything else. */
export const GENRES = [
  { code: 'resolution', name: '决议' },
  { code: 'decision', name: '决定' },
  { code: 'order', name: '命令（令）' },
  { code: 'communique', name: '公报' },
  { code: 'announcement', name: '公告' },
  { code: 'public-notice', name: '通告' },
  { code: 'opinion', name: '意见' },
  { code: 'notice', name: '通知' },
  { code: 'circular', name: '通报' },
  { code: 'report', name: '报告' },
  { code: 'request', name: '请示' },
  { code: 'reply', name: '批复' },
  { code: 'motion', name: '议案' },
  { code: 'letter', name: '函' },
  { code: 'minutes', name: '纪要' },
  { code: 'other', name: '其他' },
] as const

export type GenreCode = (typeof GENRES)[number]['code']

export const GENRE_CODES = GENRES.map((genre) => genre.code)

/** The Chinese name of a genre; the code itself for one this list does not know (old imports). */
export function genreName(code: string): string {
  return GENRES.find((genre) => genre.code === code)?.name ?? code
}
