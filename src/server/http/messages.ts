import { calendarMessages } from '#domain/calendar/messages.ts'
import { catalogueMessages } from '#domain/catalogue/messages.ts'
import { informationGuardMessages, informationMessages } from '#domain/information/messages.ts'
import { importsMessages } from '#domain/imports/messages.ts'
import { ledgerMessages } from '#domain/ledger/messages.ts'
import { organsMessages } from '#domain/organs/messages.ts'
import { publishingGuardMessages, publishingMessages } from '#domain/publishing/messages.ts'
import { filesMessages } from '#server/files/messages.ts'
import { reportsMessages } from '#domain/reports/messages.ts'

/** Chinese text for every error code: what happened, what was kept, what to do. Areas add theirs below. */
const general = {
  'invalid-input': '填写的内容有误，请按提示修改后重试；已填写的内容没有丢失。',
  'not-found': '没有找到，可能已被删除，或者您无权查看。',
  forbidden: '您没有进行这项操作的权限；如有需要，请联系系统管理员。',
  'sign-in-needed': '请先登录；如果刚才已经登录，说明会话已过期，请重新登录后继续。',
  'cross-site': '请求来自其他网站，已被拒绝。请从本系统页面操作。',
  'too-many-requests': '操作过于频繁，请稍后再试。',
  'too-large': '上传的内容超过大小限制。',
  'changed-meanwhile': '内容已被他人修改，本次没有保存。请刷新后核对，再次提交。',
  conflict: '与已有记录冲突，本次没有保存。请刷新后核对。',
  'temporarily-unavailable': '系统暂时不可用，没有保存任何改动。请稍后重试。',
  'storage-full': '服务器存储空间已满，没有保存任何改动。请联系系统管理员。',
  'internal-error': '系统出现意外错误，没有保存任何改动。请稍后重试；如仍出现，请把编号告诉系统管理员。',
} as const

const all: Record<string, string> = {
  ...general,
  ...calendarMessages,
  ...importsMessages,
  ...ledgerMessages,
  ...organsMessages,
  ...catalogueMessages,
  ...informationMessages,
  ...informationGuardMessages,
  ...publishingMessages,
  ...publishingGuardMessages,
  ...filesMessages,
  ...reportsMessages,
}

/** The sentence for a code; an unknown code gets the general refusal, so that no code reaches a person bare. */
export function messageFor(code: string): string {
  return all[code] ?? '这项操作现在不能进行。'
}
