import type { AttachmentView } from '#domain/information/item-views.ts'
import { sizeText, typeText } from './words.ts'

/** The attachments of an edition: title, type and size, to be opened. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  return (
    <section aria-label="附件" className="attachment-list">
      <h3>附件</h3>
      <ol>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <a href={`/api/files/${attachment.fileId}`} download={attachment.name}>
              {attachment.title}
            </a>{' '}
            <span className="quiet">
              {typeText(attachment.mediaType)} · {sizeText(attachment.bytes)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
