import { z } from 'zod'

const line = z.string().trim().max(200).default('')

/**
 * What the portal prints around an organ's pages and in its 指南: the footer elements of
 * 国办发〔2017〕47号 and the contacts of the 工作机构 that art. 12 names. Empty texts are not printed.
 */
export const OrganSiteSchema = z.object({
  /** 网站规范名称 (meta SiteName); empty: the organ's name. */
  siteName: line,
  /** 域名 (meta SiteDomain). */
  domain: line,
  /** 网站标识码: 6 digits of the 行政区划代码 and 4 digits (meta SiteIDCode). */
  siteCode: z
    .string()
    .trim()
    .regex(/^$|^\d{10}$|^[a-z]{2}\d{8}$/, '网站标识码是 10 位：6 位行政区划代码加 4 位顺序号')
    .default(''),
  /** ICP备案编号. */
  icpNumber: line,
  /** 公安机关备案号. */
  policeNumber: line,
  /** 网站主办单位; empty: the organ's name. */
  host: line,
  /** 网站联系电话 and 邮箱, shown in the footer. */
  contactPhone: line,
  contactEmail: line,
  /** Address of the certificate behind 党政机关网站标识. */
  identityUrl: z.union([z.literal(''), z.url()]).default(''),
  /** 政务新媒体 accounts and 查阅场所 (art. 25), as the 指南 names them. */
  newMedia: line,
  readingPlaces: line,
  /** 编制日期 and 更新日期 of the 指南, as printed. */
  guideCompiledOn: line,
  guideUpdatedOn: line,
  /** The 工作机构 of art. 4 with the contacts art. 12 puts into the 指南. */
  office: z
    .object({
      name: line,
      address: line,
      hours: line,
      phone: line,
      fax: line,
      email: line,
      postcode: line,
    })
    .prefault({}),
})

export type OrganSite = z.infer<typeof OrganSiteSchema>

/** Reads the stored site, filling what is missing with empty texts; throws ZodError for a wrong shape. */
export function parseOrganSite(stored: unknown): OrganSite {
  return OrganSiteSchema.parse(stored)
}
