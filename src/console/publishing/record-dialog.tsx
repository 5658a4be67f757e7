import { useMutation } from '@tanstack/react-query'
import { App, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { recordPublication } from '#console/api/sdk.gen.ts'
import { Field } from '#console/catalogue/field.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import { CHANNEL_NAMES, type Channel } from '#domain/publishing/channels.ts'
import { RecordPublicationInput, type ItemPublications } from '#domain/publishing/publication-views.ts'
import { InstantInput } from './instant-input.tsx'
import { useTakePublications } from './publication-data.ts'

/** What a person publishes elsewhere is written down here: channel, time, address, receipt. */
export function RecordDialog(props: { item: ItemDetail; publications: ItemPublications; onClose: () => void }) {
  const { item, publications, onClose } = props
  const [channel, setChannel] = useState<Channel | null>(null)
  const [at, setAt] = useState<string | null>(null)
  const [texts, setTexts] = useState({ address: '', receipt: '', note: '' })
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { message } = App.useApp()
  const take = useTakePublications(item.id)
  const record = useMutation({
    mutationFn: async () => {
      const read = RecordPublicationInput.safeParse({ channel, publishedAt: at, ...texts })
      setProblems(
        read.success
          ? {}
          : Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
      )
      if (!read.success) return
      const answer = await recordPublication({ path: { id: item.id }, body: read.data, throwOnError: true })
      await take(answer.data)
      message.success(`已登记${CHANNEL_NAMES[read.data.channel]}发布`)
      onClose()
    },
  })

  return (
    <Modal
      open
      title="登记其他渠道的发布"
      okText="登记"
      cancelText="不办了"
      okButtonProps={{ loading: record.isPending }}
      onOk={() => record.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={record.error} />
        <p className="quiet">
          登记实际发布的情况，计入年度报告的发布数量。每个渠道登记一次；登记有误的可以作废后重登。
        </p>
        <Field id="record-channel" label="渠道" required problem={problems['channel']}>
          {({ status, ...control }) => (
            <Select
              {...control}
              status={status}
              placeholder="请选择"
              value={channel}
              onChange={setChannel}
              options={publications.channelsOpen.map((open) => ({ value: open, label: CHANNEL_NAMES[open] }))}
            />
          )}
        </Field>
        <Field id="record-at" label="实际发布时间" required problem={problems['publishedAt']}>
          {(control) => <InstantInput {...control} value={at} onChange={setAt} />}
        </Field>
        <Field
          id="record-address"
          label="链接或者位置"
          hint="推文链接、公报期号和页码、发布会名称"
          problem={problems['address']}
        >
          {(control) => (
            <Input
              {...control}
              value={texts.address}
              maxLength={500}
              onChange={(event) => setTexts({ ...texts, address: event.target.value })}
            />
          )}
        </Field>
        <Field id="record-receipt" label="回执" hint="平台返回的编号、签收单号" problem={problems['receipt']}>
          {(control) => (
            <Input
              {...control}
              value={texts.receipt}
              maxLength={500}
              onChange={(event) => setTexts({ ...texts, receipt: event.target.value })}
            />
          )}
        </Field>
        <Field id="record-note" label="备注" problem={problems['note']}>
          {(control) => (
            <Input
              {...control}
              value={texts.note}
              maxLength={300}
              onChange={(event) => setTexts({ ...texts, note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}
