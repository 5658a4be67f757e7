import { UploadOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { problemOf } from '#console/app/problem.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { AttachmentView } from '#domain/information/item-views.ts'
import { AttachmentRow } from './attachment-row.tsx'
import { uploadFileWithProgress } from './upload-file.ts'

/** An attachment as it is to be; without `id` it is added. */
export type WantedAttachment = { id?: string; fileId: string; title: string }

type AttachmentsEditorProps = {
  attachments: readonly AttachmentView[]
  /** Changes the whole list, worked out from what stands when its turn comes. */
  onChange: (change: (present: readonly AttachmentView[]) => WantedAttachment[]) => Promise<unknown>
}

type Upload = { key: number; name: string; percent: number; cancel: () => void; problem?: string }

const KINDS = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.png,.jpg,.jpeg,.gif,.txt,.csv'

/** The attachments of a draft: added with progress, titled, ordered, removed. */
export function AttachmentsEditor({ attachments, onChange }: AttachmentsEditorProps) {
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState<unknown>(null)
  const [over, setOver] = useState(false)
  const { uploads, drop, sendAll } = useUploads((fileId, title) =>
    onChange((present) => [...present, { fileId, title }]),
  )

  async function act(change: Parameters<typeof onChange>[0]) {
    setError(null)
    await onChange(change).catch(setError)
  }

  function handleDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void sendAll([...event.dataTransfer.files])
  }

  return (
    // Dropping files is one more way for the mouse; the button below does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="附件"
      className={over ? 'attachments is-over' : 'attachments'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <ProblemAlert error={error} />
      <ol>
        {attachments.map((attachment, position) => (
          <AttachmentRow
            key={attachment.id}
            attachment={attachment}
            position={position}
            last={position === attachments.length - 1}
            onRename={(title) =>
              void act((all) => all.map((one) => (one.id === attachment.id ? { ...one, title } : one)))
            }
            onMove={(to) => void act((all) => moved(all, attachment.id, to))}
            onRemove={() => void act((all) => all.filter((one) => one.id !== attachment.id))}
          />
        ))}
      </ol>
      <UploadRows uploads={uploads} onDismiss={drop} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={KINDS}
        aria-label="选择附件"
        onChange={(event) => {
          void sendAll([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        上传附件
      </Button>{' '}
      <span className="quiet">
        也可以把文件拖到这里。PDF、OFD、Word、Excel、图片、文本，每个不超过 50 MB；带密级标志的文件会被拒收。
      </span>
    </section>
  )
}

/** Files on their way: sent one after the other, so that they stand in the order in which they were chosen. */
function useUploads(onStored: (fileId: string, title: string) => Promise<unknown>) {
  const made = useRef(0)
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const change = (key: number, fields: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...fields } : upload)))
  const drop = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key))

  async function send(file: File) {
    const key = ++made.current
    const abort = new AbortController()
    setUploads((all) => [...all, { key, name: file.name, percent: 0, cancel: () => abort.abort() }])
    try {
      const onPercent = (percent: number) => change(key, { percent })
      const stored = await uploadFileWithProgress(file, { onPercent, signal: abort.signal })
      await onStored(stored.id, file.name.replace(/\.\w{1,5}$/, ''))
      drop(key)
    } catch (refusal) {
      change(key, { problem: problemOf(refusal).message })
    }
  }

  async function sendAll(files: readonly File[]) {
    for (const file of files) await send(file)
  }

  return { uploads, drop, sendAll }
}

function UploadRows({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss: (key: number) => void }) {
  return (
    <ul aria-live="polite" className="uploads">
      {uploads.map((upload) => (
        <li key={upload.key}>
          {upload.problem === undefined ? (
            <>
              正在上传“{upload.name}”
              <Progress percent={upload.percent} size="small" aria-label={`“${upload.name}”的上传进度`} />
              <Button size="small" onClick={upload.cancel}>
                取消上传
              </Button>
            </>
          ) : (
            <>
              <span className="field-problem">
                “{upload.name}”：{upload.problem}
              </span>{' '}
              <Button size="small" onClick={() => onDismiss(upload.key)}>
                知道了
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function moved(all: readonly AttachmentView[], id: string, to: number): WantedAttachment[] {
  const one = all.find((attachment) => attachment.id === id)
  const rest = all.filter((attachment) => attachment.id !== id)
  return one ? rest.toSpliced(to, 0, one) : rest
}
