/**
 * 密级 marks as they are printed on documents (保守国家秘密法 art. 25; 国家秘密定密管理规定): 绝密★30年, 机密★,
 * 秘密★10年, 机密★启封. A document bearing one may not enter this system (国办 practice, domain rule of 7.2).
 */
const STARRED = /(绝\s*密|机\s*密|秘\s*密)\s*[★☆*＊]\s*(长期|启封|\d+\s*(年|个?月|天|日)?)?/

/** A line that holds the level and nothing else, with or without its period or copy number, as on a first page. */
const ALONE = /^\s*(密级[：:]\s*)?(绝\s*密|机\s*密|秘\s*密)(\s*(\d+\s*年|长期))?(\s*第\s*\d+\s*号)?\s*$/m

const INTERNAL = /^\s*(内部资料|内部文件|工作秘密|敏感信息)([，,、\s].{0,12})?\s*$/m

/** How much of a document is looked at: marks stand on its first page. */
export const FIRST_PAGE_CHARACTERS = 3000

export type SecrecyMark = { kind: 'classified' | 'internal'; text: string }

/**
 * The first secrecy mark found in a document's text, or undefined. `classified` is refused outright; `internal`
 * (内部资料, 工作秘密) is no ground for withholding by itself, the secrecy reviewer has to look at it.
 */
export function findSecrecyMark(text: string): SecrecyMark | undefined {
  const classified = STARRED.exec(text) ?? ALONE.exec(text.slice(0, FIRST_PAGE_CHARACTERS))
  if (classified) return { kind: 'classified', text: classified[0].trim() }
  const internal = INTERNAL.exec(text.slice(0, FIRST_PAGE_CHARACTERS))
  return internal ? { kind: 'internal', text: internal[0].trim() } : undefined
}
