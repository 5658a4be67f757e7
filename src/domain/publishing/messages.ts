import type { PublicationRefusal } from './decide-publication.ts'

/** What each refusal of this area says to the person. Codes shared with information are worded there. */
export const publishingMessages = {
  'not-proactive': '只有公开属性为“主动公开”的信息可以发布。依申请公开、不予公开的信息不得以任何方式发布。',
  'not-approved': '该版本没有处于“已审签”状态，不能发布。请刷新页面查看最新状态。',
  'chain-incomplete': '审核链不完整：科室审核、保密审查、审签须由三个不同的人办理，且都不是拟稿人。',
  'not-ready-for-public': '发布前检查没有通过，请按提示处理（例如栏目已停用）后再发布。',
  'item-is-discarded': '该信息已废弃，不能发布。',
  'never-public': '该信息没有公开过，无需撤回。',
  'already-withdrawn': '该信息已经撤回。',
  'website-publishes-itself': '网站渠道由本系统直接发布，不用手工登记。请使用“发布”。',
  'published-in-future': '发布时间晚于现在。请登记实际发布的时间。',
  'published-before-approval': '发布时间早于审签日期。信息应当先审查、后公开，请核对实际发布时间。',
  'already-recorded-on-channel': '该信息在这个渠道已有发布记录。登记有误的，请先作废原记录。',
  'publication-not-found': '没有找到这条发布记录。',
  'already-voided': '这条发布记录已经作废。',
  'website-cannot-be-voided': '网站发布记录不能作废。需要撤下信息的，请使用“撤回”。',
} as const satisfies Record<Exclude<PublicationRefusal, 'of-another-organ' | 'role-missing' | 'not-public'>, string>

/** The same refusals when a database trigger raises them. */
export const publishingGuardMessages = {
  'edition-of-another-item': '该版本属于另一条信息，不能发布。请刷新页面。',
  'publication-in-the-future': '网站发布时间由系统记录，不能晚于现在。',
  'publication-is-permanent': '发布记录的渠道、时间和版本不能修改。登记有误的，请作废后重新登记。',
} as const
