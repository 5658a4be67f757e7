/** 服务对象: there is no national list; these three are the ones local sites share (docs/legal-review.md). */
export const AUDIENCES = ['个人', '企业', '其他'] as const

export type Audience = (typeof AUDIENCES)[number]
