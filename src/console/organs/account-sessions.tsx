import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Table } from 'antd'
import { endSessionsMutation, listSessionsOptions } from '#console/api/@tanstack/react-query.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { AccountRow } from './account-forms.tsx'
import { describeDevice } from './describe-device.ts'

/** Where a person is signed in, and a way to end all of it. */
export function AccountSessionsDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const asked = listSessionsOptions({ path: { id: account.id } })
  const sessions = useQuery(asked)
  const queries = useQueryClient()
  const end = useMutation({
    ...endSessionsMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: asked.queryKey }),
  })
  const rows = sessions.data?.rows ?? []

  return (
    <Modal
      open
      width={680}
      title={`“${account.name}”的登录会话`}
      onCancel={onClose}
      footer={
        <Button
          danger
          disabled={rows.length === 0}
          loading={end.isPending}
          onClick={() => end.mutate({ path: { id: account.id } })}
        >
          全部结束
        </Button>
      }
    >
      <ProblemAlert error={sessions.error ?? end.error} />
      {sessions.isSuccess && rows.length === 0 ? (
        <EmptyState title="现在没有登录。" />
      ) : (
        <Table
          rowKey="id"
          size="small"
          pagination={false}
          loading={sessions.isPending}
          dataSource={rows}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '设备', dataIndex: 'device', render: (device: string | null) => describeDevice(device) },
            { title: '网络地址', dataIndex: 'address' },
            { title: '登录时间', dataIndex: 'startedAt', render: (at: string) => <InstantText at={at} /> },
            { title: '最近使用', dataIndex: 'usedAt', render: (at: string) => <InstantText at={at} /> },
          ]}
        />
      )}
    </Modal>
  )
}
