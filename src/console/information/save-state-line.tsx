import { Button } from 'antd'
import { problemOf } from '#console/app/problem.ts'
import { Mark } from '#console/pieces/mark.tsx'
import type { SaveState } from './use-draft.ts'

/** Whether what was written is kept; announced when it changes. */
export function SaveStateLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <output className="save-state">
      {state.kind === 'saved' && <Mark tone="good">已保存</Mark>}
      {state.kind === 'dirty' && '有改动，即将自动保存'}
      {state.kind === 'saving' && '正在保存…'}
      {state.kind === 'conflict' && <Mark tone="late">未保存：别处已有更新的版本</Mark>}
      {state.kind === 'failed' && (
        <>
          <Mark tone="late">未保存：{problemOf(state.error).message}</Mark>{' '}
          <Button size="small" onClick={onRetry}>
            再保存一次
          </Button>
        </>
      )}
    </output>
  )
}
