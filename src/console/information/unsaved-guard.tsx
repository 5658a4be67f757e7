import { Modal } from 'antd'
import { useBlocker } from 'react-router'
import type { useDraft } from './use-draft.ts'

/** Asks before a screen is left while something on it could not be saved. */
export function UnsavedGuard({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const { kind } = draft.state
  const blocker = useBlocker(kind === 'conflict' || kind === 'failed')
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      open
      title="还有内容没有保存"
      okText="留在本页"
      cancelText="不要这些改动，离开"
      onOk={() => blocker.reset()}
      onCancel={() => {
        draft.giveUp()
        blocker.proceed()
      }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>最近的改动还没有存到服务器。离开后这些改动不再保留。</p>
    </Modal>
  )
}
