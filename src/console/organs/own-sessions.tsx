import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { endOwnSessionMutation, listOwnSessionsOptions } from '#console/api/@tanstack/react-query.gen.ts'
import type { ListOwnSessionsResponse } from '#console/api/types.gen.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { describeDevice } from './describe-device.ts'

type Session = ListOwnSessionsResponse['rows'][number]

/** Where one is signed in; whatever one does not recognise can be ended. */
export function OwnSessions() {
  const sessions = useQuery(listOwnSessionsOptions())
  const queries = useQueryClient()
  const end = useMutation({
    ...endOwnSessionMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: listOwnSessionsOptions().queryKey }),
  })
  const rows = sessions.data?.rows ?? []

  return (
    <section className="block">
      <div className="block-head">
        <h2>登录会话</h2>
        {rows.length > 1 && (
          <Button onClick={() => end.mutate({ path: { id: 'others' } })} loading={end.isPending}>
            结束其他会话
          </Button>
        )}
      </div>
      <p className="quiet">两小时不用自动退出，最长十二小时。有不认识的会话，请结束它并修改密码。</p>
      <ProblemAlert error={sessions.error ?? end.error} />
      <Table<Session>
        rowKey="id"
        pagination={false}
        loading={sessions.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '设备',
            render: (_, session) => (
              <>
                {describeDevice(session.device)} {session.current && <Mark tone="good">当前</Mark>}
              </>
            ),
          },
          { title: '网络地址', dataIndex: 'address', render: (address: string | null) => address ?? '—' },
          { title: '登录时间', render: (_, session) => <InstantText at={session.startedAt} /> },
          { title: '最近使用', render: (_, session) => <InstantText at={session.usedAt} /> },
          {
            title: '办理',
            render: (_, session) =>
              session.current ? (
                '—'
              ) : (
                <Button size="small" onClick={() => end.mutate({ path: { id: session.id } })}>
                  结束
                </Button>
              ),
          },
        ]}
      />
    </section>
  )
}
