import { App, Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { SchedulePreview } from '#domain/calendar/calendar-views.ts'
import { isDay } from '#domain/calendar/day.ts'
import { describeDayMeaning } from '#domain/calendar/explain-working-days.ts'
import { ScheduleFileSchema, type ScheduleFile } from '#domain/calendar/schedule-file.ts'
import { importSchedule, previewSchedule } from '#console/api/sdk.gen.ts'
import { ProblemAlert } from '#console/pieces/problem-alert.tsx'
import { ApiProblem } from '#console/app/problem.ts'

/** Chooses a schedule file, shows what it would change, and loads it. */
export function ImportScheduleDialog({
  onImported,
  onClose,
}: {
  onImported: () => Promise<unknown>
  onClose: () => void
}) {
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<ScheduleFile | null>(null)
  const [announcedOn, setAnnouncedOn] = useState('')
  const [preview, setPreview] = useState<SchedulePreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { message } = App.useApp()

  async function attempt(steps: () => Promise<void>) {
    setBusy(true)
    setError(null)
    try {
      await steps()
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

  const bodyOf = (chosen: ScheduleFile) => ({ file: chosen, ...(isDay(announcedOn) && { announcedOn }) })

  const handleFile = (chosen: File) =>
    attempt(async () => {
      setPreview(null)
      const read = readSchedule(await chosen.text())
      setFile(read)
      setPreview(SchedulePreview.parse((await previewSchedule({ body: bodyOf(read), throwOnError: true })).data))
    })

  const handleImport = () =>
    attempt(async () => {
      if (!file) return
      await importSchedule({ body: bodyOf(file), throwOnError: true })
      await onImported()
      message.success('已导入，未了结的期限已按新安排计算')
      onClose()
    })

  return (
    <Modal
      open
      title="导入节假日安排"
      okText={preview ? `导入${preview.year}年安排` : '导入'}
      cancelText="不办了"
      okButtonProps={{ disabled: !preview, loading: busy }}
      onOk={() => void handleImport()}
      onCancel={onClose}
    >
      <div className="dialog-body">
        <ProblemAlert error={error} />
        <p>选择 JSON 文件（年度、通知地址、各放假日和调休上班日）。先看影响，确认后才生效；原有版本保留。</p>
        <label htmlFor="schedule-announced">
          通知公布日期（文件里的通知地址看不出日期时填写）
          <Input
            id="schedule-announced"
            type="date"
            value={announcedOn}
            onChange={({ target }) => setAnnouncedOn(target.value)}
          />
        </label>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="选择安排文件"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            target.value = ''
            if (chosen) void handleFile(chosen)
          }}
        />
        <Button loading={busy} onClick={() => picker.current?.click()}>
          选择文件并预览
        </Button>
        {preview && <Changes preview={preview} />}
      </div>
    </Modal>
  )
}

function Changes({ preview }: { preview: SchedulePreview }) {
  return (
    <div aria-live="polite">
      <p>
        {preview.year}年安排，{preview.announcedOn} 公布。{preview.changedDays.length} 天有变化，安排已公布到{' '}
        {preview.publishedUntil}。
      </p>
      <ul className="changed-days">
        {preview.changedDays.map(({ on, before, after }) => (
          <li key={on}>
            {on}：{describe(before)} → {describe(after)}
          </li>
        ))}
      </ul>
      <p>
        {preview.movedDeadlines.length === 0
          ? '没有公开期限因此变动。'
          : `${preview.movedDeadlines.length} 条信息的公开期限（条例第二十六条）随之变动：`}
      </p>
      <ul className="changed-days">
        {preview.movedDeadlines.map(({ itemId, title, before, after }) => (
          <li key={itemId}>
            {title || '（未命名）'}：{before} → {after}
          </li>
        ))}
      </ul>
    </div>
  )
}

type Meaning = SchedulePreview['changedDays'][number]['before']

function describe(meaning: Meaning): string {
  return describeDayMeaning({ ...meaning, provisional: false })
}

function readSchedule(text: string): ScheduleFile {
  try {
    const read = ScheduleFileSchema.safeParse(JSON.parse(text))
    if (read.success) return read.data
    const issues = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new ApiProblem('invalid-input', '文件内容不符合要求，没有导入。', 422, issues.slice(0, 5))
  } catch (error) {
    if (error instanceof ApiProblem) throw error
    throw new ApiProblem('invalid-input', '文件不是 JSON，没有导入。', 422)
  }
}
