import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Radio, Table } from 'antd'
import { useState } from 'react'
import type { ListLocalDaysResponse } from '#console/api/types.gen.ts'
import { addLocalDayMutation, listLocalDaysOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { removeLocalDay } from '#console/api/sdk.gen.ts'
import { useMay } from '#console/app/session.tsx'
import { ConfirmByName } from '#console/pieces/confirm-by-name.tsx'
import { DayText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { ProblemAlert, showIssues } from '#console/pieces/problem-alert.tsx'

type LocalDay = ListLocalDaysResponse['rows'][number]

/** Days that the local government made free or worked, on top of the State Council's schedule. */
export function LocalDaysPart() {
  const mayChange = useMay('calendar.change-overlay')
  const found = useQuery(listLocalDaysOptions())
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<LocalDay | null>(null)
  const rows = found.data?.rows ?? []

  return (
    <>
      {mayChange && (
        <p style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setAdding(true)}>
            添加本地安排
          </Button>
        </p>
      )}
      <ProblemAlert error={found.error} />
      {found.isSuccess && rows.length === 0 ? (
        <EmptyState title="没有本地安排">
          民族自治地方的节日、当地政府临时调整的放假和上班日登记在这里，只影响本机关。
        </EmptyState>
      ) : (
        <Table<LocalDay>
          rowKey="id"
          dataSource={rows}
          loading={found.isPending}
          pagination={false}
          size="middle"
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '日期', render: (_, row) => <DayText day={row.on} weekday /> },
            { title: '安排', render: (_, row) => (row.off ? '放假' : '上班') },
            { title: '名称', dataIndex: 'name' },
            { title: '依据', dataIndex: 'basis', className: 'wrapping' },
            ...(mayChange
              ? [
                  {
                    title: '办理',
                    render: (_: unknown, row: LocalDay) => (
                      <Button size="small" aria-label={`撤销：${row.on} ${row.name}`} onClick={() => setRemoving(row)}>
                        撤销
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding && <AddLocalDayDialog onAdded={() => queries.invalidateQueries()} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmByName
          title="撤销本地安排"
          name={removing.name}
          consequence={`${removing.on} 恢复为国务院办公厅公布的安排，期限随之重新计算。需要时可以重新添加。`}
          confirmLabel="撤销"
          onConfirm={async () => {
            await removeLocalDay({ path: { id: removing.id }, throwOnError: true })
            await queries.invalidateQueries()
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

type Values = { on: string; off: boolean; name: string; basis: string }

function AddLocalDayDialog({ onAdded, onClose }: { onAdded: () => Promise<unknown>; onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const add = useMutation({
    ...addLocalDayMutation(),
    onSuccess: async () => {
      await onAdded()
      onClose()
    },
    onError: (error) => showIssues(form, error),
  })
  return (
    <Modal
      open
      title="添加本地安排"
      okText="添加"
      cancelText="不办了"
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert error={add.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ off: true }}
        onFinish={(values) => add.mutate({ body: values })}
      >
        <Form.Item label="日期" name="on" rules={[{ required: true, message: '请选择日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label="安排" name="off">
          <Radio.Group
            options={[
              { value: true, label: '放假' },
              { value: false, label: '上班' },
            ]}
          />
        </Form.Item>
        <Form.Item label="名称" name="name" rules={[{ required: true, message: '请填写名称' }]}>
          <Input placeholder="三月三" />
        </Form.Item>
        <Form.Item label="依据" name="basis" rules={[{ required: true, message: '请填写依据' }]}>
          <Input placeholder="当地人民政府的放假通知" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
