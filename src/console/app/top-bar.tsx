import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { roleNames } from '#domain/organs/roles.ts'
import { signOut } from '#console/api/sdk.gen.ts'
import { problemOf } from './problem.ts'
import { SearchBox } from './search-box.tsx'
import { useSession } from './session.tsx'

/** Organ, section, what today is to an office, the search and the person. */
export function TopBar({ menuButton }: { menuButton: ReactNode }) {
  const session = useSession()
  return (
    <header className="top-bar">
      {menuButton}
      <div className="top-organ">
        <strong>{session.organ.name}</strong>
        {session.section && <span>{session.section.name}</span>}
      </div>
      <Today />
      <SearchBox />
      <Person />
    </header>
  )
}

function Today() {
  const { today } = useSession()
  return (
    <p className="top-today">
      今天 <time dateTime={today.day}>{today.day}</time> {today.weekday} ·{' '}
      <span className={today.working ? 'is-working' : 'is-off'}>{today.meaning}</span>
    </p>
  )
}

function Person() {
  const { account, roles } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()

  async function handleSignOut() {
    try {
      await signOut()
      // A fresh page forgets everything the person saw.
      window.location.assign('/console/')
    } catch (error) {
      void message.error(problemOf(error).message)
    }
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'roles', label: roles.map((role) => roleNames[role]).join('、') || '没有角色', disabled: true },
          { type: 'divider' },
          { key: 'account', label: '我的账号', onClick: () => void navigate('/my-account') },
          { key: 'sign-out', label: '退出登录', onClick: () => void handleSignOut() },
        ],
      }}
    >
      <Button type="text" className="top-person">
        {account.name} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
