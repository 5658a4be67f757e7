import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { AttachmentView } from '#domain/information/item-views.ts'
import { sizeText, typeText } from './words.ts'

/** One attachment of a draft: its title to be edited, its place to be changed, or away with it. */
export function AttachmentRow(props: {
  attachment: AttachmentView
  position: number
  last: boolean
  onRename: (title: string) => void
  onMove: (position: number) => void
  onRemove: () => void
}) {
  const { attachment, position, last, onRename, onMove, onRemove } = props
  const [title, setTitle] = useState(attachment.title)

  function handleBlur() {
    const wanted = title.trim()
    if (wanted === '') setTitle(attachment.title)
    else if (wanted !== attachment.title) onRename(wanted)
  }

  return (
    <li className="attachment-row">
      <Input
        value={title}
        maxLength={200}
        aria-label={`第 ${position + 1} 个附件的名称`}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={handleBlur}
      />
      <span className="quiet">
        <a href={`/api/files/${attachment.fileId}`} download={attachment.name}>
          打开
        </a>{' '}
        · {typeText(attachment.mediaType)} · {sizeText(attachment.bytes)}
      </span>
      <span className="attachment-acts">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`上移“${attachment.title}”`}
          disabled={position === 0}
          onClick={() => onMove(position - 1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`下移“${attachment.title}”`}
          disabled={last}
          onClick={() => onMove(position + 1)}
        />
        <Popconfirm
          title={`移除附件“${attachment.title}”？`}
          okText="移除"
          cancelText="不移除"
          onConfirm={() => onRemove()}
        >
          <Button type="text" danger icon={<DeleteOutlined />} aria-label={`移除“${attachment.title}”`} />
        </Popconfirm>
      </span>
    </li>
  )
}
