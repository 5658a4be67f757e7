import type { Day } from '#domain/calendar/day.ts'
import { disclosureProblems } from './disclosure-attribute.ts'
import type { EditionContent } from './edition-content.ts'
import { findSecrecyMark } from './secrecy-marks.ts'

/** When a check is made: while writing, on submitting for review, at the moment of going public. */
export const MOMENTS = ['draft', 'submission', 'publication'] as const
export type Moment = (typeof MOMENTS)[number]

/** `error` stops the step at its moment, `warning` is shown to the writer and the reviewers. */
export type Finding = { field: string; code: FindingCode; level: 'error' | 'warning' }

/** What the checks have to know besides the content itself. */
export type EditionFacts = {
  content: EditionContent
  /** The body as plain text. */
  bodyText: string
  attachments: readonly { title: string }[]
  /** The column chosen: undefined when none is chosen or it no longer exists. */
  column?: { closed: boolean } | undefined
  /** An earlier edition of the item is or was public. */
  correctsPublicEdition: boolean
}

/**
 * Everything an edition lacks at a moment. A draft may lack anything that can be added later; on submission the
 * metadata a public item needs must be there; at publication the same is checked once more, for what has changed
 * meanwhile (a closed column). Order: as the form shows the fields.
 */
export function editionFindings(facts: EditionFacts, moment: Moment, today: Day): Finding[] {
  const findings = [...alwaysWrong(facts, today)]
  if (moment === 'draft') return findings
  return [...findings, ...missing(facts), ...attributeFindings(facts)]
}

/** Whether any finding stops the step. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === 'error')
}

/** Days in the future or in the wrong order, and marks of secrecy, are wrong from the first save on. */
function alwaysWrong({ content, bodyText, attachments }: EditionFacts, today: Day): Finding[] {
  const findings: Finding[] = []
  const { writtenOn, effectiveOn, expiresOn } = content
  if (writtenOn && writtenOn > today) findings.push(error('writtenOn', 'written-in-future'))
  if (writtenOn && effectiveOn && effectiveOn < writtenOn) {
    findings.push({ field: 'effectiveOn', code: 'effective-before-written', level: 'warning' })
  }
  if (effectiveOn && expiresOn && expiresOn < effectiveOn) {
    findings.push(error('expiresOn', 'expires-before-effective'))
  }
  const mark = findSecrecyMark([content.title, ...attachments.map(({ title }) => title), bodyText].join('\n'))
  if (mark?.kind === 'classified') findings.push(error('bodyHtml', 'classified-mark-found'))
  if (mark?.kind === 'internal') findings.push({ field: 'bodyHtml', code: 'internal-mark-found', level: 'warning' })
  if (/[<>]/.test(content.title)) findings.push(error('title', 'title-has-markup'))
  return findings
}

function missing({ content, bodyText, attachments, column, correctsPublicEdition }: EditionFacts): Finding[] {
  const findings: Finding[] = []
  if (content.title === '') findings.push(error('title', 'title-missing'))
  if (bodyText.trim() === '' && attachments.length === 0) findings.push(error('bodyHtml', 'content-missing'))
  if (content.issuer === '') findings.push(error('issuer', 'issuer-missing'))
  if (content.writtenOn === null) findings.push(error('writtenOn', 'written-day-missing'))
  if (content.normativeKind !== null && content.docNo === '') findings.push(error('docNo', 'doc-no-missing'))
  if (content.attribute === 'proactive') {
    if (!column) findings.push(error('columnId', 'column-missing'))
    else if (column.closed) findings.push(error('columnId', 'column-closed'))
    if (content.source === '') findings.push({ field: 'source', code: 'source-missing', level: 'warning' })
    if (content.keywords.length === 0) findings.push({ field: 'keywords', code: 'keywords-missing', level: 'warning' })
  }
  if (correctsPublicEdition && content.correctionNote === '') {
    findings.push(error('correctionNote', 'correction-note-missing'))
  }
  return findings
}

function attributeFindings({ content, correctsPublicEdition }: EditionFacts): Finding[] {
  const findings: Finding[] = disclosureProblems({
    attribute: content.attribute,
    ground: content.ground,
    groundCitation: content.groundCitation,
    reason: content.groundReason,
  }).map(({ field, code }) => error(field === 'reason' ? 'groundReason' : field, code))
  if (correctsPublicEdition && content.attribute !== null && content.attribute !== 'proactive') {
    findings.push(error('attribute', 'public-item-must-be-withdrawn'))
  }
  return findings
}

function error(field: string, code: FindingCode): Finding {
  return { field, code, level: 'error' }
}

/** The officials' words for each finding. */
export const findingMessages = {
  'written-in-future': '成文日期晚于今天。请改为文件实际签发的日期。',
  'effective-before-written': '施行日期早于成文日期，请核对。',
  'expires-before-effective': '失效日期早于施行日期。请改正其中一个日期。',
  'classified-mark-found':
    '正文、标题或附件名称中有密级标志。涉密文件不得录入本系统；确已解密的，请去除标志并在保密审查时登记解密依据。',
  'internal-mark-found': '文中有“内部资料”“工作秘密”等字样，请保密审查员重点审查。',
  'title-has-markup': '标题中有尖括号，可能是从网页复制时带入的。请改为纯文字。',
  'title-missing': '请填写标题。',
  'content-missing': '请填写正文，或者上传附件。',
  'issuer-missing': '请填写发文机关（联合发文的，牵头机关写在最前）。',
  'written-day-missing': '请填写成文日期，二十个工作日的公开期限从这一天起算。',
  'doc-no-missing': '规章和行政规范性文件应有发文字号，请填写。',
  'column-missing': '请选择发布栏目。',
  'column-closed': '所选栏目已停用，请另选栏目。',
  'source-missing': '未填写来源，页面将不显示来源。',
  'keywords-missing': '未填写主题词，公众检索时较难找到。',
  'correction-note-missing': '更正已公开的信息，应写明更正了什么、为什么更正，页面上会向公众显示。',
  'public-item-must-be-withdrawn': '该信息已经公开。改为依申请公开或者不予公开的，请先撤回，再说明理由。',
  'attribute-missing': '请选择公开属性：主动公开、依申请公开或者不予公开。',
  'ground-missing': '依申请公开、不予公开的，请选择条例第十四条至第十六条规定的理由。',
  'ground-not-needed': '主动公开的信息不需要选择不予公开理由，请清除。',
  'classification-basis-missing': '以国家秘密为由不予公开的，请写明定密依据（定密责任人、定密文件）。',
  'law-or-regulation-missing':
    '以法律、行政法规禁止公开为由的，请用书名号写明法律或者行政法规的名称和条款；规章、规范性文件不能作为依据。',
  'reason-missing': '请说明依申请公开、不予公开的理由。',
  'discretion-reason-missing': '条例第十六条是“可以不予公开”，请说明本机关为什么选择不公开。',
} as const

export type FindingCode = keyof typeof findingMessages
