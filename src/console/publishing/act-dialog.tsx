import { App, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useNavigate } from 'react-router'
import { beginEdition, discardDraft, publishItem, recallSubmission } from '#console/api/sdk.gen.ts'
import { useSession } from '#console/app/session.tsx'
import { columnPath } from '#console/catalogue/column-paths.ts'
import { useColumns, useTakeItem } from '#console/information/item-data.ts'
import { ConfirmByName } from '#console/pieces/confirm-by-name.tsx'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import type { ItemDetail } from '#domain/information/item-views.ts'
import type { ItemPublications } from '#domain/publishing/publication-views.ts'
import { useTakePublications } from './publication-data.ts'
import { RecordDialog } from './record-dialog.tsx'
import { ValidityDialog } from './validity-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export type ActWithDialog =
  'publish' | 'record' | 'withdraw' | 'change-validity' | 'begin-edition' | 'recall' | 'discard'

type DialogProps = { item: ItemDetail; publications: ItemPublications; onClose: () => void }

/** The dialog of an act; each asks only for what the act needs. */
export function ActDialog({ act, ...props }: DialogProps & { act: ActWithDialog }) {
  const Dialog = DIALOGS[act]
  return <Dialog {...props} />
}

function PublishDialog({ item, onClose }: DialogProps) {
  const { organ } = useSession()
  const { message } = App.useApp()
  const columns = useColumns()
  const take = useTakePublications(item.id)
  const { content, number } = item.edition
  const publish = useMutation({
    mutationFn: async () => {
      const answer = await publishItem({ path: { id: item.id }, body: { editionNumber: number }, throwOnError: true })
      await take(answer.data)
      message.success('已在网站公开')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={item.publicEditionNumber === null ? '在网站发布' : '发布更正'}
      okText="立即发布"
      cancelText="不办了"
      okButtonProps={{ loading: publish.isPending }}
      onOk={() => publish.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={publish.error} />
        <dl className="facts">
          <Fact name="标题" value={content.title} />
          <Fact name="栏目" value={content.columnId === null ? '' : columnPath(columns, content.columnId)} />
          <Fact name="地址" value={`/${organ.slug}/items/${item.id}`} />
          {item.publicEditionNumber !== null && <Fact name="更正说明" value={content.correctionNote} />}
        </dl>
        <p>确认后公众立即可以看到，{item.indexNo ? '索引号不变' : '系统同时生成索引号'}，并计入年度报告。</p>
        <p className="quiet">微信、微博、公报、新闻发布会等渠道发布之后，用“登记其他渠道的发布”补记。</p>
      </div>
    </Modal>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="facts-wide">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function BeginEditionDialog({ item, onClose }: DialogProps) {
  const take = useTakeItem()
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: async () => {
      take((await beginEdition({ path: { id: item.id }, throwOnError: true })).data)
      await navigate(`/items/${item.id}/draft`)
    },
  })
  const isPublic = item.state === 'public'
  return (
    <Modal
      open
      title={isPublic ? '更正已公开的信息' : '修改并重新审核'}
      okText="起草新版本"
      cancelText="不办了"
      okButtonProps={{ loading: begin.isPending }}
      onOk={() => begin.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={begin.error} />
        <p>
          {isPublic
            ? '将以现有内容起草新版本。新版本经三审发布之前，公众看到的仍是现在的版本；发布后页面显示更正说明，原版本保留可查。'
            : '将以现有内容起草新版本。已审签的版本不再发布，新版本要重新走完三审。'}
        </p>
      </div>
    </Modal>
  )
}

function RecallDialog({ item, onClose }: DialogProps) {
  const take = useTakeItem()
  const recall = useMutation({
    mutationFn: async () => {
      take((await recallSubmission({ path: { id: item.id }, throwOnError: true })).data)
      onClose()
    },
  })
  return (
    <Modal
      open
      title="撤回送审"
      okText="撤回送审"
      cancelText="不办了"
      okButtonProps={{ loading: recall.isPending }}
      onOk={() => recall.mutate()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={recall.error} />
        <p>已送审的版本和已有的审核意见都会保留，内容带入新的一版继续修改，改好后重新送审。</p>
      </div>
    </Modal>
  )
}

function DiscardDialog({ item, onClose }: DialogProps) {
  const take = useTakeItem()
  return (
    <ConfirmByName
      title="废弃本稿"
      name={item.edition.content.title || '未命名'}
      consequence="本稿不再办理，记录保留在系统里。已经公开的版本不受影响。"
      confirmLabel="废弃"
      onConfirm={async () => take((await discardDraft({ path: { id: item.id }, throwOnError: true })).data)}
      onClose={onClose}
    />
  )
}

const DIALOGS: Readonly<Record<ActWithDialog, ComponentType<DialogProps>>> = {
  publish: PublishDialog,
  record: RecordDialog,
  withdraw: WithdrawDialog,
  'change-validity': ValidityDialog,
  'begin-edition': BeginEditionDialog,
  recall: RecallDialog,
  discard: DiscardDialog,
}
