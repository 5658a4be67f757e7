import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Modal, Table } from 'antd'
import { useId, useState } from 'react'
import {
  changeSectionMutation,
  createSectionMutation,
  listSectionsOptions,
} from '#console/api/@tanstack/react-query.gen.ts'
import type { ListSectionsResponse } from '#console/api/types.gen.ts'
import { useMay, useSession } from '#console/app/session.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'

type Section = ListSectionsResponse['rows'][number]

/** Sections of an organ; its own administrator adds, renames, closes and reopens them. */
export function Sections({ organId }: { organId: string }) {
  const session = useSession()
  const mayChange = useMay('organs.change-section') && organId === session.organ.id
  const asked = listSectionsOptions({ path: { id: organId } })
  const sections = useQuery(asked)
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: asked.queryKey })
  const change = useMutation({ ...changeSectionMutation(), onSuccess: refresh })
  const [edited, setEdited] = useState<Section | 'new' | null>(null)
  const rows = sections.data?.rows ?? []

  function handleClose(section: Section, validTo: string | null) {
    const { name, position } = section
    change.mutate({ path: { id: section.id }, body: { name, position, validTo } })
  }

  return (
    <section className="block">
      <div className="block-head">
        <h2>科室</h2>
        {mayChange && <Button onClick={() => setEdited('new')}>增设科室</Button>}
      </div>
      <ProblemAlert error={sections.error ?? change.error} />
      {sections.isSuccess && rows.length === 0 ? (
        <EmptyState title="还没有科室。信息的科室审核由所在科室的负责人办理。" />
      ) : (
        <Table<Section>
          rowKey="id"
          pagination={false}
          loading={sections.isPending}
          dataSource={rows}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '科室', dataIndex: 'name' },
            {
              title: '状态',
              render: (_, section) =>
                section.validTo ? <Mark tone="plain">{section.validTo} 停用</Mark> : <Mark tone="good">在用</Mark>,
            },
            ...(mayChange
              ? [
                  {
                    title: '办理',
                    render: (_: unknown, section: Section) => (
                      <span className="page-acts">
                        <Button size="small" aria-label={`修改：${section.name}`} onClick={() => setEdited(section)}>
                          修改
                        </Button>
                        <Button
                          size="small"
                          aria-label={`${section.validTo ? '恢复' : '停用'}：${section.name}`}
                          onClick={() => handleClose(section, section.validTo ? null : session.today.day)}
                        >
                          {section.validTo ? '恢复' : '停用'}
                        </Button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited && (
        <SectionDialog
          section={edited === 'new' ? null : edited}
          position={rows.length}
          onClose={() => setEdited(null)}
          onSaved={async () => {
            await refresh()
            setEdited(null)
          }}
        />
      )}
    </section>
  )
}

type SectionDialogProps = {
  section: Section | null
  /** Where a new section is put. */
  position: number
  onSaved: () => Promise<void>
  onClose: () => void
}

function SectionDialog({ section, position, onSaved, onClose }: SectionDialogProps) {
  const field = useId()
  const [name, setName] = useState(section?.name ?? '')
  const [place, setPlace] = useState(section?.position ?? position)
  const create = useMutation({ ...createSectionMutation(), onSuccess: onSaved })
  const change = useMutation({ ...changeSectionMutation(), onSuccess: onSaved })

  function handleSave() {
    const values = { name: name.trim(), position: place }
    if (section) change.mutate({ path: { id: section.id }, body: { ...values, validTo: section.validTo } })
    else create.mutate({ body: values })
  }

  return (
    <Modal
      open
      title={section ? `修改“${section.name}”` : '增设科室'}
      okText="保存"
      cancelText="不办了"
      okButtonProps={{ disabled: name.trim() === '', loading: create.isPending || change.isPending }}
      onOk={handleSave}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={create.error ?? change.error} />
        <div>
          <label htmlFor={`${field} name`}>科室名称</label>
          <Input
            id={`${field} name`}
            value={name}
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onPressEnter={handleSave}
          />
        </div>
        <div>
          <label htmlFor={`${field} place`}>排列次序</label>
          <br />
          <InputNumber
            id={`${field} place`}
            min={0}
            max={9999}
            value={place}
            onChange={(value) => setPlace(value ?? 0)}
          />
        </div>
      </div>
    </Modal>
  )
}
