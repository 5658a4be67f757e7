import { CloseOutlined, MenuOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { NavLink, Outlet } from 'react-router'
import { MENU_GROUPS, menuGroupNames, type Screen } from './screen.ts'
import { screens } from './screens.ts'
import { useSession } from './session.tsx'
import { TopBar } from './top-bar.tsx'

/** Left the areas, on top who and when, in the middle the screen. On a phone the areas open over the screen. */
export function Frame() {
  const [open, setOpen] = useState(false)

  return (
    <div className="frame" data-menu={open ? 'open' : 'closed'}>
      <a className="skip-link" href="#screen">
        跳到正文
      </a>
      <TopBar
        menuButton={
          <Button
            className="menu-button"
            type="text"
            aria-label={open ? '收起菜单' : '打开菜单'}
            aria-expanded={open}
            aria-controls="areas"
            icon={open ? <CloseOutlined /> : <MenuOutlined />}
            onClick={() => setOpen(!open)}
          />
        }
      />
      <Areas onGo={() => setOpen(false)} />
      <main id="screen" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

function Areas({ onGo }: { onGo: () => void }) {
  const { can } = useSession()
  const offered = screens.filter((screen) => !screen.needs || can.includes(screen.needs))
  return (
    <nav id="areas" aria-label="功能">
      {MENU_GROUPS.map((group) => {
        const entries = offered.filter(inMenu).filter((screen) => screen.menu.group === group)
        if (entries.length === 0) return null
        return (
          <section key={group}>
            <h2>{menuGroupNames[group]}</h2>
            <ul>
              {entries
                .toSorted((a, b) => a.menu.order - b.menu.order)
                .map((screen) => (
                  <li key={screen.path}>
                    <NavLink to={`/${screen.path}`} end={screen.path === ''} onClick={onGo}>
                      {screen.menu.label}
                    </NavLink>
                  </li>
                ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

function inMenu(screen: Screen): screen is Screen & { menu: NonNullable<Screen['menu']> } {
  return screen.menu !== undefined
}
