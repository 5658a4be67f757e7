import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown, Input, Segmented } from 'antd'
import { useState, type Dispatch, type SetStateAction } from 'react'
import { roleNames } from '#domain/organs/roles.ts'
import { problemOf } from '#console/app/problem.ts'
import { useSession } from '#console/app/session.tsx'
import {
  disableAccountMutation,
  enableAccountMutation,
  resetPasswordMutation,
  resetSecondFactorMutation,
} from '#console/api/@tanstack/react-query.gen.ts'
import { listAccounts } from '#console/api/sdk.gen.ts'
import { ConfirmByName } from '#console/pieces/confirm-by-name.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { KeysetTable } from '#console/pieces/keyset-table.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ChangeAccountDialog, CreateAccountDialog, type AccountRow } from './account-forms.tsx'
import { AccountRolesDialog } from './account-roles.tsx'
import { AccountSessionsDialog } from './account-sessions.tsx'
import { PasswordOnce } from './password-once.tsx'
import './organs.css'

type State = 'active' | 'disabled'

type Open =
  | { what: 'create' }
  | { what: 'change' | 'roles' | 'sessions' | 'disable' | 'reset' | 'reset-second-factor'; account: AccountRow }
  | { what: 'password'; title: string; username: string; password: string }

/** The people of the organ: who they are, what they may do, how they sign in. */
export function AccountsScreen() {
  const { organ } = useSession()
  const [words, setWords] = useState('')
  const [state, setState] = useState<State>('active')
  const [open, setOpen] = useState<Open | null>(null)
  const refresh = useRefresh()
  const { message } = App.useApp()
  const enable = useMutation({
    ...enableAccountMutation(),
    onSuccess: refresh,
    onError: (error) => void message.error(problemOf(error).message),
  })

  function handleAct(account: AccountRow, act: string) {
    if (act === 'enable') enable.mutate({ path: { id: account.id } })
    else if (isAct(act)) setOpen({ what: act, account })
  }

  return (
    <>
      <PageHeader
        title="人员与角色"
        help={`${organ.name}的账号。一人一号，可兼任多个角色；停用后其办理记录仍在其名下。`}
        acts={
          <Button type="primary" onClick={() => setOpen({ what: 'create' })}>
            新增人员
          </Button>
        }
      />
      <div className="filters">
        <Input.Search
          className="filter-words"
          placeholder="姓名或用户名"
          aria-label="按姓名或用户名查找"
          allowClear
          onSearch={(text) => setWords(text.trim())}
        />
        <Segmented<State>
          aria-label="账号状态"
          value={state}
          onChange={setState}
          options={[
            { value: 'active', label: '在用' },
            { value: 'disabled', label: '已停用' },
          ]}
        />
      </div>
      <KeysetTable<AccountRow>
        label="人员"
        queryKey={['accounts', { words, state }]}
        fetchPage={async (after) =>
          (
            await listAccounts({
              query: { state, ...(words && { words }), ...(after && { after }) },
              throwOnError: true,
            })
          ).data
        }
        rowKey={(account) => account.id}
        empty={<EmptyState title={state === 'active' ? '没有找到人员。' : '没有停用的账号。'} />}
        columns={[
          {
            title: '姓名',
            render: (_, account) => (
              <>
                <strong>{account.name}</strong>
                <br />
                <span className="quiet">{account.username}</span>
              </>
            ),
          },
          { title: '科室', dataIndex: 'sectionName', render: (name: string | null) => name ?? '—' },
          {
            title: '角色',
            render: (_, account) => (
              <div className="wrapped">{account.roles.map((role) => roleNames[role]).join('、') || '没有角色'}</div>
            ),
          },
          { title: '登录', render: (_, account) => <SignInState account={account} /> },
          {
            title: '办理',
            render: (_, account) => (
              <Dropdown
                trigger={['click']}
                menu={{ items: actsOn(account), onClick: ({ key }) => handleAct(account, key) }}
              >
                <Button aria-label={`办理：${account.name}`}>办理…</Button>
              </Dropdown>
            ),
          },
        ]}
      />
      <OpenDialog open={open} setOpen={setOpen} refresh={refresh} />
    </>
  )
}

function OpenDialog(props: { open: Open | null; setOpen: Dispatch<SetStateAction<Open | null>>; refresh: () => void }) {
  const { open, setOpen, refresh } = props
  const close = () => setOpen(null)
  const disable = useMutation({ ...disableAccountMutation(), onSuccess: refresh })
  const reset = useMutation({ ...resetPasswordMutation(), onSuccess: refresh })
  const resetFactor = useMutation({ ...resetSecondFactorMutation(), onSuccess: refresh })

  if (!open) return null
  if (open.what === 'create') {
    return (
      <CreateAccountDialog
        onClose={close}
        onCreated={(made) => {
          refresh()
          setOpen({ what: 'password', title: '已新增，请交付密码', ...made })
        }}
      />
    )
  }
  if (open.what === 'password') return <PasswordOnce {...open} onClose={close} />

  const { account } = open
  const path = { id: account.id }
  if (open.what === 'roles') return <AccountRolesDialog account={account} onChanged={refresh} onClose={close} />
  if (open.what === 'sessions') return <AccountSessionsDialog account={account} onClose={close} />
  if (open.what === 'change') {
    return (
      <ChangeAccountDialog
        account={account}
        onClose={close}
        onChanged={() => {
          refresh()
          close()
        }}
      />
    )
  }
  if (open.what === 'disable') {
    return (
      <ConfirmByName
        title="停用账号"
        name={account.name}
        confirmLabel="停用"
        consequence="该账号将立即退出登录，不能再登录。已办理的记录保留在其名下；以后可以恢复。"
        onConfirm={() => disable.mutateAsync({ path })}
        onClose={close}
      />
    )
  }
  if (open.what === 'reset-second-factor') {
    return (
      <ConfirmByName
        title="解除动态码"
        name={account.name}
        confirmLabel="解除"
        consequence="用于本人手机和恢复码都丢失的情况，请先当面核实身份。解除后凭密码登录，请本人尽快重新启用。"
        onConfirm={() => resetFactor.mutateAsync({ path })}
        onClose={close}
      />
    )
  }
  return (
    <ConfirmByName
      title="重置密码"
      name={account.name}
      confirmLabel="重置"
      consequence="将生成新密码并结束其全部会话；因输错密码被暂停登录的，同时解除。"
      onConfirm={async () => {
        const { password } = await reset.mutateAsync({ path })
        setOpen({ what: 'password', title: '密码已重置，请交付', username: account.username, password })
      }}
      onClose={() => setOpen((now) => (now?.what === 'reset' ? null : now))}
    />
  )
}

function SignInState({ account }: { account: AccountRow }) {
  if (account.disabledAt) return <Mark tone="plain">已停用</Mark>
  if (account.mustChangePassword) return <Mark tone="soon">待首次改密</Mark>
  return account.secondFactor ? <Mark tone="good">密码 + 动态码</Mark> : <Mark tone="plain">密码</Mark>
}

const ACTS = {
  roles: '角色…',
  change: '姓名和科室…',
  sessions: '登录会话…',
  reset: '重置密码…',
  'reset-second-factor': '解除动态码…',
  disable: '停用…',
} as const

function isAct(act: string): act is keyof typeof ACTS {
  return Object.hasOwn(ACTS, act)
}

function actsOn(account: AccountRow) {
  if (account.disabledAt) return [{ key: 'enable', label: '恢复使用' }]
  return Object.entries(ACTS)
    .filter(([act]) => act !== 'reset-second-factor' || account.secondFactor)
    .map(([key, label]) => ({ key, label, danger: key === 'disable' }))
}

function useRefresh() {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: ['accounts'] })
}
