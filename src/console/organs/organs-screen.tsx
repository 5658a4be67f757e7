import { useQuery } from '@tanstack/react-query'
import { Button, Spin, Tree } from 'antd'
import { useState } from 'react'
import { organKindNames } from '#domain/organs/organ.ts'
import { listOrgansOptions } from '#console/api/@tanstack/react-query.gen.ts'
import type { ListOrgansResponse } from '#console/api/types.gen.ts'
import { useMay, useSession } from '#console/app/session.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { AppointAdministrator } from './appoint-administrator.tsx'
import { CreateOrganDialog } from './create-organ-dialog.tsx'
import { OrganForm } from './organ-form.tsx'
import { Sections } from './sections.tsx'
import './organs.css'

type Organ = ListOrgansResponse['rows'][number]
type Node = { key: string; title: string; children: Node[] }

/** The tree on the left; the chosen organ with its sections and what the portal prints about it on the right. */
export function OrgansScreen() {
  const session = useSession()
  const [chosen, setChosen] = useState(session.organ.id)
  const [adding, setAdding] = useState(false)
  const mayCreate = useMay('organs.create-organ')
  const mayAppoint = useMay('accounts.create') && session.organ.isSupervisor
  const organs = useQuery(listOrgansOptions())
  const rows = organs.data?.rows ?? []
  const organ = rows.find((row) => row.id === chosen)

  return (
    <>
      <PageHeader
        title="机构与科室"
        help="机构名称、门户页脚和公开指南的联系方式都取自这里，改动后门户立即更新。"
        acts={mayCreate && <Button onClick={() => setAdding(true)}>增设下级机构</Button>}
      />
      <ProblemAlert error={organs.error} />
      {organs.isPending && <Spin className="screen-wait" />}
      {organs.isSuccess && (
        <div className="organ-split">
          <Tree<Node>
            aria-label="机构"
            blockNode
            defaultExpandAll
            selectedKeys={[chosen]}
            treeData={toTree(rows, null)}
            onSelect={(keys) => keys[0] !== undefined && setChosen(String(keys[0]))}
          />
          {organ && (
            <div>
              <div className="block-head">
                <h2>{organ.name}</h2>
                {mayAppoint && organ.id !== session.organ.id && (
                  <AppointAdministrator key={`appoint ${organ.id}`} organId={organ.id} organName={organ.name} />
                )}
              </div>
              <p className="quiet">
                {organKindNames[organ.kind]}
                {organ.isSupervisor && ' · 政府信息公开工作主管部门'}
                {organ.makesRules && ' · 有规章制定权'} · 索引号前段 {organ.indexPrefix} · 地址 /{organ.slug}/
              </p>
              <Sections key={`sections ${organ.id}`} organId={organ.id} />
              <OrganForm key={organ.id} organId={organ.id} />
            </div>
          )}
        </div>
      )}
      {adding && (
        <CreateOrganDialog
          organs={rows}
          onClose={() => setAdding(false)}
          onCreated={(id) => {
            setAdding(false)
            setChosen(id)
          }}
        />
      )}
    </>
  )
}

/** Organs without a parent that is listed stand at the root. */
function toTree(rows: readonly Organ[], parentId: string | null): Node[] {
  const known = new Set(rows.map((row) => row.id))
  return rows
    .filter((row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null) === parentId)
    .map((row) => ({ key: row.id, title: row.name, children: toTree(rows, row.id) }))
}
