/**
 * 主题分类: the 22 classes of the State Council's catalogue in their order (names from general knowledge, no
 * national code beyond the order; see docs/legal-review.md). A local second level is written `一级\二级`.
 */
export const THEME_CLASSES = [
  { code: '01', name: '国务院组织机构', localName: '政府机构' },
  { code: '02', name: '综合政务' },
  { code: '03', name: '国民经济管理、国有资产监管' },
  { code: '04', name: '财政、金融、审计' },
  { code: '05', name: '国土资源、能源' },
  { code: '06', name: '农业、林业、水利' },
  { code: '07', name: '工业、交通' },
  { code: '08', name: '商贸、海关、旅游' },
  { code: '09', name: '市场监管、安全生产监管' },
  { code: '10', name: '城乡建设、环境保护' },
  { code: '11', name: '科技、教育' },
  { code: '12', name: '文化、广电、新闻出版' },
  { code: '13', name: '卫生、体育' },
  { code: '14', name: '人口与计划生育、妇女儿童工作' },
  { code: '15', name: '劳动、人事、监察' },
  { code: '16', name: '公安、安全、司法' },
  { code: '17', name: '民政、扶贫、救灾' },
  { code: '18', name: '民族、宗教' },
  { code: '19', name: '对外事务' },
  { code: '20', name: '港澳台工作' },
  { code: '21', name: '国防' },
  { code: '22', name: '其他' },
] as const

export type ThemeCode = (typeof THEME_CLASSES)[number]['code']

export const THEME_CODES = THEME_CLASSES.map((theme) => theme.code)

/** The class as a local organ prints it: 政府机构 instead of 国务院组织机构. */
export function themeName(code: string): string {
  const theme = THEME_CLASSES.find((candidate) => candidate.code === code)
  if (!theme) return code
  return 'localName' in theme ? theme.localName : theme.name
}
