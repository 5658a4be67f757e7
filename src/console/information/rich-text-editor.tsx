import { EditorContent, useEditor } from '@tiptap/react'
import { Alert } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { hasPictures, pastedHtml } from './pasted-html.ts'
import { bodyExtensions } from './rich-text-extensions.ts'
import { RichTextToolbar } from './rich-text-toolbar.tsx'
import './rich-text.css'

type RichTextEditorProps = {
  /** The text at the start; later changes of this value are not taken over (give another `key` instead). */
  initialHtml: string
  onChange: (html: string) => void
  /** The id of the element that names the field. */
  labelledBy: string
  id: string
}

/** The body of a document. Alt+F10 goes to the tools, Escape back; Tab leaves the text except inside tables and lists. */
export function RichTextEditor({ initialHtml, onChange, labelledBy, id }: RichTextEditorProps) {
  const toolbar = useRef<HTMLDivElement>(null)
  const [droppedPictures, setDroppedPictures] = useState(false)
  const editor = useEditor({
    extensions: bodyExtensions,
    content: initialHtml,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
    editorProps: {
      attributes: {
        id,
        class: 'body-text rich-text-area',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        'aria-describedby': `${id}-help`,
      },
      transformPastedHTML: (html) => {
        setDroppedPictures(hasPictures(html))
        return pastedHtml(html)
      },
    },
  })

  function handleKeyDown(event: KeyboardEvent) {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault()
      toolbar.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
    }
  }

  return (
    <div className="rich-text">
      <RichTextToolbar editor={editor} ref={toolbar} controls={id} />
      <EditorContent editor={editor} onKeyDown={handleKeyDown} />
      <p id={`${id}-help`} className="rich-text-help">
        可以从 Word、WPS 直接粘贴，格式会自动整理。按 Alt+F10 到工具栏，Esc 返回正文。
      </p>
      {droppedPictures && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => setDroppedPictures(false) }}
          title="粘贴内容中的图片没有带入。请把图片作为附件上传。"
        />
      )}
    </div>
  )
}
