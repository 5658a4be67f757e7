import type { Tone } from '#console/pieces/mark.tsx'
import type { EditionState, ItemState } from '#domain/information/lifecycle.ts'
import type { Validity } from '#domain/information/validity.ts'

/** How each state of an edition is marked. */
export const EDITION_TONES: Readonly<Record<EditionState, Tone>> = {
  drafting: 'going',
  'section-review': 'going',
  'secrecy-review': 'going',
  approval: 'going',
  approved: 'soon',
  published: 'good',
  superseded: 'plain',
  returned: 'late',
  discarded: 'plain',
}

/** How each state of an item is marked. */
export const ITEM_TONES: Readonly<Record<ItemState, Tone>> = {
  draft: 'going',
  public: 'good',
  withdrawn: 'late',
  discarded: 'plain',
}

export const VALIDITY_TONES: Readonly<Record<Validity, Tone>> = {
  'in-force': 'good',
  expired: 'plain',
  repealed: 'plain',
  amended: 'soon',
}

/** Arts. 14–16 of 政府信息公开条例 (2019), as the chooser of a ground quotes them. */
export const WITHHOLDING_ARTICLES: Readonly<Record<string, string>> = {
  第十四条:
    '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
  第十五条:
    '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
  第十六条第一款: '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
  第十六条第二款:
    '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
}

/** A size as people read it: 820 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文档',
  'application/ofd': 'OFD 文档',
  'application/msword': 'Word 文档',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word 文档',
  'application/vnd.ms-excel': 'Excel 表格',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格',
  'image/png': '图片',
  'image/jpeg': '图片',
  'image/gif': '图片',
  'text/plain; charset=utf-8': '文本',
  'text/csv; charset=utf-8': 'CSV 表格',
}

/** The officials' name of a file's type; the type itself for one this list does not know. */
export function typeText(mediaType: string): string {
  return TYPE_NAMES[mediaType] ?? mediaType
}
