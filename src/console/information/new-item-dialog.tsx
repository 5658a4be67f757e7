import { Input, Modal, type InputRef } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { draftItem } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { EditionContent } from '#domain/information/edition-content.ts'
import { useTakeItem } from './item-data.ts'

/** Asks for the title, then goes on writing; a draft without a name would be lost among the others. */
export function NewItemDialog({ onClose }: { onClose: () => void }) {
  const input = useRef<InputRef>(null)
  const [title, setTitle] = useState('')
  const { organ } = useSession()
  const navigate = useNavigate()
  const take = useTakeItem()
  const begin = useMutation({
    mutationFn: async () => {
      const content = EditionContent.parse({ title, issuer: organ.name, source: organ.name })
      const item = take((await draftItem({ body: { content }, throwOnError: true })).data)
      await navigate(`/items/${item.id}/draft`)
    },
  })
  const ready = title.trim() !== ''

  return (
    <Modal
      open
      title="新建信息"
      okText="开始起草"
      cancelText="不办了"
      okButtonProps={{ disabled: !ready, loading: begin.isPending }}
      onOk={() => begin.mutate()}
      onCancel={onClose}
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <div className="dialog-body">
        <ProblemAlert error={begin.error} />
        <label htmlFor="new-title">标题</label>
        <Input
          ref={input}
          id="new-title"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
          onPressEnter={() => ready && begin.mutate()}
        />
        <p className="quiet">涉密文件不得录入本系统。起草时内容自动保存。</p>
      </div>
    </Modal>
  )
}
