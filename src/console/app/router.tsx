import { Button, Spin } from 'antd'
import { Suspense, useEffect } from 'react'
import { createBrowserRouter, Link, useRouteError } from 'react-router'
import { rolesFor } from '#domain/organs/permissions.ts'
import { roleNames } from '#domain/organs/roles.ts'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { Frame } from './frame.tsx'
import type { Screen } from './screen.ts'
import { screens } from './screens.ts'
import { useSession } from './session.tsx'

/** Every screen inside the frame; an address nobody knows says so. */
export function makeRouter() {
  return createBrowserRouter(
    [
      {
        element: <Frame />,
        children: [
          {
            errorElement: <ScreenFailure />,
            children: [
              ...screens.map((screen) => ({ path: screen.path, element: <ShownScreen screen={screen} /> })),
              { path: '*', element: <NoSuchScreen /> },
            ],
          },
        ],
      },
    ],
    { basename: '/console' },
  )
}

function ShownScreen({ screen }: { screen: Screen }) {
  const session = useSession()
  const { needs, title, element: Content } = screen
  useEffect(() => {
    document.title = `${title} · 公开工作台`
  }, [title])

  if (needs && !session.can.includes(needs)) {
    const roles = rolesFor(needs).map((role) => roleNames[role])
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={`此页由${roles.join('、')}使用。如有需要，请系统管理员为您增加角色。`} />
      </>
    )
  }
  return (
    <Suspense fallback={<Spin className="screen-wait" />}>
      <Content />
    </Suspense>
  )
}

function NoSuchScreen() {
  return (
    <>
      <PageHeader title="没有这个页面" />
      <EmptyState title="地址可能已经变更，或者输入有误。">
        <Link to="/">回到工作台</Link>
      </EmptyState>
    </>
  )
}

/** A screen that broke, usually because a newer version was installed while it was open. */
function ScreenFailure() {
  const error = useRouteError()
  const detail = error instanceof Error ? error.message : ''
  return (
    <EmptyState title="这个页面没有打开成功。系统可能刚刚升级，请重新载入。">
      <p className="quiet">{detail}</p>
      <Button onClick={() => window.location.reload()}>重新载入</Button>
    </EmptyState>
  )
}
