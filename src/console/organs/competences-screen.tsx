import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import { COMPETENCE_KINDS, competenceKindNames, type CompetenceKind } from '#domain/organs/competence.ts'
import { endCompetenceMutation, listCompetencesOptions } from '#console/api/@tanstack/react-query.gen.ts'
import type { ListCompetencesResponse } from '#console/api/types.gen.ts'
import { useMay, useSession } from '#console/app/session.tsx'
import { DayText } from '#console/pieces/day-text.tsx'
import { EmptyState } from '#console/pieces/empty-state.tsx'
import { Mark } from '#console/pieces/mark.tsx'
import { PageHeader } from '#console/pieces/page-header.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { CreateCompetenceDialog } from './create-competence-dialog.tsx'
import { EndCompetenceDialog } from './end-competence-dialog.tsx'
import './organs.css'

type Competence = ListCompetencesResponse['rows'][number]

/** The matters the organ is competent for, with their dates: the base of report table 2. */
export function CompetencesScreen() {
  const { today } = useSession()
  const mayChange = useMay('organs.change-competence')
  const [kind, setKind] = useState<CompetenceKind | 'all'>('all')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Competence | null>(null)
  const asked = listCompetencesOptions()
  const competences = useQuery(asked)
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: asked.queryKey })
  const end = useMutation({ ...endCompetenceMutation(), onSuccess: refresh })
  const rows = competences.data?.rows.filter((row) => kind === 'all' || row.kind === kind) ?? []

  return (
    <>
      <PageHeader
        title="权责事项"
        help="本机关行使的许可、服务、处罚、强制和收费事项及其起止日期。年度报告第二部分的项目数由此计算，停止的事项保留在以前的年份里。"
        acts={
          mayChange && (
            <Button type="primary" onClick={() => setAdding(true)}>
              登记事项
            </Button>
          )
        }
      />
      <div className="filters">
        <Segmented<CompetenceKind | 'all'>
          aria-label="事项类型"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: '全部' },
            ...COMPETENCE_KINDS.map((value) => ({ value, label: competenceKindNames[value] })),
          ]}
        />
      </div>
      <ProblemAlert error={competences.error} />
      {competences.isSuccess && rows.length === 0 ? (
        <EmptyState title="没有登记这类事项。年度报告中相应的项目数为 0。" />
      ) : (
        <Table<Competence>
          rowKey="id"
          pagination={false}
          loading={competences.isPending}
          dataSource={rows}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: '事项',
              render: (_, row) => (
                <div className="wrapped">
                  {row.name}
                  {row.legalBasis && <div className="quiet">{row.legalBasis}</div>}
                </div>
              ),
            },
            { title: '类型', render: (_, row) => competenceKindNames[row.kind] },
            { title: '行使自', render: (_, row) => <DayText day={row.validFrom} /> },
            {
              title: '状态',
              render: (_, row) =>
                row.validTo === null || row.validTo >= today.day ? (
                  <Mark tone="good">{row.validTo ? `行使至 ${row.validTo}` : '行使中'}</Mark>
                ) : (
                  <Mark tone="plain">{row.validTo} 停止</Mark>
                ),
            },
            ...(mayChange
              ? [
                  {
                    title: '办理',
                    render: (_: unknown, row: Competence) =>
                      row.validTo === null && (
                        <Button size="small" aria-label={`停止：${row.name}`} onClick={() => setEnding(row)}>
                          停止
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding && (
        <CreateCompetenceDialog
          onClose={() => setAdding(false)}
          onCreated={async () => {
            await refresh()
            setAdding(false)
          }}
        />
      )}
      {ending && (
        <EndCompetenceDialog
          name={ending.name}
          from={ending.validFrom}
          onEnd={(lastDay) => end.mutateAsync({ path: { id: ending.id }, body: { lastDay } })}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}
