import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { changeValidity, listItems } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { DayInput } from '#console/catalogue/day-input.tsx'
import { Field } from '#console/catalogue/field.tsx'
import { useTakeItem } from '#console/information/item-data.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { day, type Day } from '#domain/calendar/day.ts'
import { informationMessages } from '#domain/information/messages.ts'
import type { ItemDetail } from '#domain/information/item-views.ts'
import {
  ChangeValidityInput,
  decideValidityChange,
  VALIDITIES,
  VALIDITY_NAMES,
  type Validity,
} from '#domain/information/validity.ts'

/** 有效性: what became of a document, from when, on what basis, and what stands in its place. */
export function ValidityDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const today = day(useSession().today.day)
  const [validity, setValidity] = useState<Validity | null>(null)
  const [on, setOn] = useState<Day | null>(today)
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { message } = App.useApp()
  const take = useTakeItem()
  const read = ChangeValidityInput.safeParse({ validity, on, successorId, reason })
  // The same rule the server applies, so that the answer is known before asking.
  const decision = read.success
    ? decideValidityChange({ ...item, writtenOn: item.edition.content.writtenOn }, read.data, today)
    : null
  const change = useMutation({
    mutationFn: async () => {
      if (!read.success) return
      take((await changeValidity({ path: { id: item.id }, body: read.data, throwOnError: true })).data)
      message.success(`已登记为${VALIDITY_NAMES[read.data.validity]}`)
      onClose()
    },
  })

  return (
    <Modal
      open
      title="变更有效性"
      okText="登记"
      cancelText="不办了"
      okButtonProps={{ disabled: !decision?.allowed, loading: change.isPending }}
      onOk={() => change.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={change.error} />
        <p>现在是“{VALIDITY_NAMES[item.validity]}”。失效、废止、已修改的文件继续保留在网站上，并标明状态和替代文件。</p>
        <fieldset>
          <legend>变更为</legend>
          <Radio.Group
            name="validity"
            value={validity}
            onChange={(event) => setValidity(VALIDITIES.find((one) => one === event.target.value) ?? null)}
            options={VALIDITIES.filter((one) => one !== item.validity).map((one) => ({
              value: one,
              label: VALIDITY_NAMES[one],
            }))}
          />
        </fieldset>
        <Field id="validity-on" label="自哪一天起" required>
          {(control) => <DayInput {...control} max={today} value={on} onChange={setOn} />}
        </Field>
        <SuccessorField
          itemId={item.id}
          value={successorId}
          onChange={setSuccessorId}
          required={validity === 'amended'}
        />
        <Field id="validity-reason" label="依据" required hint="例如：《关于公布规范性文件清理结果的通知》">
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
        {decision && !decision.allowed && (
          <p role="alert" className="field-problem">
            {informationMessages[decision.because]}
          </p>
        )}
      </div>
    </Modal>
  )
}

function SuccessorField(props: {
  itemId: string
  value: string | null
  onChange: (id: string | null) => void
  required: boolean
}) {
  const { itemId, value, onChange, required } = props
  const [text, setText] = useState('')
  const found = useQuery({
    queryKey: ['successors', text],
    queryFn: async () =>
      (await listItems({ query: { state: 'public', limit: 20, ...(text && { q: text }) }, throwOnError: true })).data,
  })
  const options = (found.data?.rows ?? []).filter(({ id }) => id !== itemId)
  return (
    <Field
      id="validity-successor"
      label="替代或者修改它的文件"
      required={required}
      hint="按标题或者文号查找已公开的信息"
    >
      {({ status, ...control }) => (
        <Select
          {...control}
          status={status}
          allowClear
          showSearch={{ filterOption: false, onSearch: setText }}
          value={value}
          loading={found.isFetching}
          onChange={(id: string | undefined) => onChange(id ?? null)}
          options={options.map(({ id, title, docNo }) => ({
            value: id,
            label: [title, docNo].filter(Boolean).join(' '),
          }))}
        />
      )}
    </Field>
  )
}
