import type { Editor } from '@tiptap/core'
import { Input, Modal, type InputRef } from 'antd'
import { useRef, useState } from 'react'

/** Sets, changes or removes the link at the cursor. An empty address removes it. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const input = useRef<InputRef>(null)
  const present: unknown = editor.getAttributes('link')['href']
  const [address, setAddress] = useState(typeof present === 'string' ? present : '')
  const wrong = address.trim() !== '' && !/^(https?:\/\/\S+|mailto:\S+|\/\S*)$/.test(address.trim())

  function handleOk() {
    if (wrong) return
    const href = address.trim()
    const chain = editor.chain().focus().extendMarkRange('link')
    if (href === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    onClose()
  }

  return (
    <Modal
      open
      title="链接"
      okText="确定"
      cancelText="取消"
      okButtonProps={{ disabled: wrong }}
      onOk={handleOk}
      onCancel={onClose}
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <div className="dialog-body">
        <label htmlFor="link-address">链接地址（清空即取消链接）</label>
        <Input
          value={address}
          ref={input}
          id="link-address"
          inputMode="url"
          placeholder="https://"
          status={wrong ? 'error' : ''}
          aria-invalid={wrong}
          onChange={(event) => setAddress(event.target.value)}
          onPressEnter={handleOk}
        />
        {wrong && <p role="alert">地址应以 http://、https:// 或者 / 开头。</p>}
      </div>
    </Modal>
  )
}
