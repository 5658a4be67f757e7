import type { SiteContext } from '#server/http/context.ts'
import { listPublishedColumns } from '#server/catalogue/published-columns.queries.ts'
import { findPublishedSuperior } from '#server/organs/published-organs.queries.ts'
import type { OrganFrame } from '../frame/load-frame.ts'
import type { GuideView } from '../organs/guide.page.ts'

/** The guide of an organ: its own contacts, its open columns as the scope, its superior as 主管部门. */
export async function loadGuide(site: SiteContext, { organ }: OrganFrame): Promise<GuideView> {
  const [columns, superior] = await Promise.all([
    listPublishedColumns(site.db, organ.id),
    findPublishedSuperior(site.db, organ),
  ])
  const own = organ.site
  const above = superior ?? organ
  return {
    compiledOn: own.guideCompiledOn,
    updatedOn: own.guideUpdatedOn,
    scope: columns
      .filter((column) => column.module === 'disclosure' && column.parentId === null)
      .map((column) => column.name),
    channels: [own.domain === '' ? '本机关网站' : `本机关网站 ${own.domain}`, own.newMedia].filter(
      (line) => line !== '',
    ),
    classification:
      '政府信息按照《条例》第二十条所列事项分栏目编排，栏目之下按发布时间由近到远排列。每条信息有唯一的索引号，由机构代码、年份和五位流水号组成，发布后不再变更、不重复使用。',
    retrieval: '可以在法定主动公开内容中按栏目逐级查找，也可以在查找栏中输入标题中的词语、发文字号或者索引号。',
    office: own.office,
    reading:
      own.readingPlaces || '可以到受理机构查阅，也可以到国家档案馆、公共图书馆和政务服务场所设置的查阅场所查阅。',
    supervisor: { name: above.name, address: above.site.office.address, phone: above.site.office.phone },
  }
}
