/** What the frame of every page needs to know about the site it belongs to. Plain values, no database names. */
export type SiteView = {
  /** First part of every address, as in `/changde-kjj/…`; empty for the platform's own pages. */
  slug: string
  /** 机关全称. */
  organName: string
  /** 网站规范名称 of 国办发〔2017〕47号: organ name + 网站. */
  siteName: string
  domain: string
  /** 网站标识码: ten characters. */
  siteCode: string
  /** 网站主办单位. */
  sponsor: string
  address: string
  phone: string
  /** ICP备案编号. */
  icpNumber: string
  /** 公安机关备案标识. */
  policeNumber: string
  /** The organ's certificate page of 党政机关网站标识; null until registered. */
  identityUrl: string | null
}

/** The reader's choice of text size and contrast (适老化), read from a functional cookie. */
export type Reading = { text: 'normal' | 'large'; contrast: 'normal' | 'high' }

/** What one answer knows besides its content. `path` is the address of the page, to return to after a setting. */
export type Frame = { site: SiteView; path: string; reading: Reading }

/** The five modules of 政府信息公开专栏 in their fixed order (国办公开办函〔2019〕61号). */
export const modules = [
  { key: 'guide', name: '政府信息公开指南', path: 'guide', about: '公开什么、怎样获取、向谁申请' },
  { key: 'rules', name: '政府信息公开制度', path: 'rules', about: '条例、规定和本机关的工作制度' },
  { key: 'disclosure', name: '法定主动公开内容', path: 'disclosure', about: '依照条例第二十条、第二十一条主动公开' },
  { key: 'reports', name: '政府信息公开工作年度报告', path: 'reports', about: '逐年公布的工作情况和统计数据' },
  { key: 'requests', name: '依申请公开', path: 'requests/new', about: '申请办法、申请表和办理流程' },
] as const

export type ModuleKey = (typeof modules)[number]['key']

/** The address of a page of the site: `at(site, 'guide')` → `/changde-kjj/guide`. */
export function at(site: SiteView, path = ''): string {
  return site.slug === '' ? `/${path}` : `/${site.slug}/${path}`
}
