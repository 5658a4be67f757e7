import { genreName } from '#domain/catalogue/genres.ts'
import { articleOf } from '#domain/catalogue/statutory-items.ts'
import { themeName } from '#domain/catalogue/theme-classes.ts'
import {
  DISCLOSURE_ATTRIBUTE_NAMES,
  PRINTED_MARKS,
  WITHHOLDING_GROUNDS,
} from '#domain/information/disclosure-attribute.ts'
import { NORMATIVE_KIND_NAMES, type EditionContent } from '#domain/information/edition-content.ts'
import type { AttachmentView } from '#domain/information/item-views.ts'
import { AttachmentList } from './attachment-list.tsx'
import './rich-text.css'

/** An edition as it will look on the page: metadata block, title, document number, body, mark, attachments. */
export function EditionSheet(props: {
  content: EditionContent
  attachments: readonly AttachmentView[]
  columnName: string | null
  indexNo: string | null
}) {
  const { content, attachments, columnName, indexNo } = props
  return (
    <article className="edition-sheet" aria-label="稿件">
      <EditionFacts content={content} columnName={columnName} indexNo={indexNo} />
      <h2 className="edition-title">{content.title || '（未填写标题）'}</h2>
      {content.subtitle && <p className="edition-subtitle">{content.subtitle}</p>}
      {content.docNo && <p className="edition-doc-no">{content.docNo}</p>}
      {/* The server keeps an allow-list of elements; scripts and styles never reach a body. */}
      <div className="body-text" dangerouslySetInnerHTML={{ __html: content.bodyHtml }} />
      {content.attribute && <p className="edition-mark">{PRINTED_MARKS[content.attribute]}</p>}
      {content.correctionNote && (
        <p className="edition-correction">
          <strong>更正说明：</strong>
          {content.correctionNote}
        </p>
      )}
      {attachments.length > 0 && <AttachmentList attachments={attachments} />}
    </article>
  )
}

/** The metadata of an edition; what is empty is left out. */
export function EditionFacts(props: { content: EditionContent; columnName: string | null; indexNo: string | null }) {
  const { content, columnName, indexNo } = props
  const ground = WITHHOLDING_GROUNDS.find(({ code }) => code === content.ground)
  const facts: [string, string | null | undefined][] = [
    ['索引号', indexNo ?? '发布时生成'],
    ['公开属性', content.attribute && DISCLOSURE_ATTRIBUTE_NAMES[content.attribute]],
    ['不予公开理由', ground && `${ground.article}：${ground.name}`],
    ['依据', content.groundCitation],
    ['理由说明', content.groundReason],
    ['栏目', columnName],
    ['主题分类', [themeName(content.themeCode), content.themeDetail].filter(Boolean).join('\\')],
    ['发文机关', content.issuer],
    ['成文日期', content.writtenOn],
    ['发文字号', content.docNo],
    ['文件性质', content.normativeKind && NORMATIVE_KIND_NAMES[content.normativeKind]],
    ['体裁', genreName(content.genre)],
    ['施行日期', content.effectiveOn],
    ['失效日期', content.expiresOn],
    ['主动公开事项', content.art20Item === null ? null : articleOf(content.art20Item)],
    ['主题词', content.keywords.join('、')],
    ['服务对象', content.audience],
    ['来源', content.source],
    ['内容概述', content.summary],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className={value.length > 24 ? 'facts-wide' : ''}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
