import { useMutation } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import { withdrawItem } from '#console/api/sdk.gen.ts'
import { Field } from '#console/catalogue/field.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { ReasonInput } from '#domain/publishing/publication-views.ts'
import { useTakePublications } from './publication-data.ts'

/** Takes an item off the site: the reason is public, the name is typed, a page that says so stays. */
export function WithdrawDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const { message } = App.useApp()
  const take = useTakePublications(item.id)
  const name = item.indexNo ?? item.edition.content.title
  const read = ReasonInput.safeParse({ reason })
  const ready = read.success && typed.trim() === name
  const withdraw = useMutation({
    mutationFn: async () => {
      if (!read.success) return
      await take((await withdrawItem({ path: { id: item.id }, body: read.data, throwOnError: true })).data)
      message.success('已撤回')
      onClose()
    },
  })

  return (
    <Modal
      open
      title="撤回公开"
      okText="撤回"
      cancelText="不办了"
      okButtonProps={{ danger: true, disabled: !ready, loading: withdraw.isPending }}
      onOk={() => withdraw.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={withdraw.error} />
        <p>
          撤回后，原地址只显示“已撤回”、撤回时间和理由，正文和附件不再提供。索引号保留，不再使用。需要恢复公开的，起草新版本重新审核发布。
        </p>
        <Field
          id="withdraw-reason"
          label="撤回理由（向公众显示）"
          required
          problem={reason !== '' && !read.success ? read.error.issues[0]?.message : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              value={reason}
              maxLength={300}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field id="withdraw-name" label={`请输入“${name}”确认`} required>
          {(control) => <Input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      </div>
    </Modal>
  )
}
