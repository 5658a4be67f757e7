import { Button } from 'antd'
import { useState } from 'react'
import { takeReportStep } from '#console/api/sdk.gen.ts'
import { ConfirmByName } from '#console/pieces/confirm-by-name.tsx'
import { InstantText } from '#console/pieces/day-text.tsx'
import { ReasonDialog } from '#console/pieces/reason-dialog.tsx'
import { REPORT_STEP_NAMES, REPORT_STEPS, type ReportStepKind } from '#domain/reports/lifecycle.ts'
import type { ReportWorkspace } from '#domain/reports/report-views.ts'

const HELP: Record<Exclude<ReportStepKind, 'publish'>, string> = {
  submit: '提交后数字和文字不能再改，除非被退回。审核、审签由其他人办理。',
  review: '确认数字有据、文字属实。审核后由审签领导审签。',
  return: '退回后由统计员修改并重新提交，已有的审核意见作废。',
  approve: '审签后报告即冻结：此后台账再有变化，也不影响本报告。',
}

/** The report's way: what was done, by whom, and what this person may do next. */
export function StepPanel({ work, onDone }: { work: ReportWorkspace; onDone: () => Promise<void> }) {
  const [asking, setAsking] = useState<ReportStepKind | null>(null)
  const open = REPORT_STEPS.filter((step) => work.can.includes(step))

  async function take(step: ReportStepKind, opinion: string) {
    await takeReportStep({
      path: { year: work.year },
      body: { step, opinion, seen: work.fingerprint },
      throwOnError: true,
    })
    await onDone()
  }

  return (
    <section className="report-panel">
      <h2>办理</h2>
      <p className="quiet">{nextOf(work)}</p>
      <p className="step-acts">
        {open.map((step) => (
          <Button key={step} type={step === 'return' ? 'default' : 'primary'} onClick={() => setAsking(step)}>
            {REPORT_STEP_NAMES[step]}
          </Button>
        ))}
      </p>
      <ol className="step-list">
        {work.steps.map((step) => (
          <li key={`${step.step} ${step.at}`}>
            <strong>{REPORT_STEP_NAMES[step.step]}</strong> {step.accountName}{' '}
            <span className="quiet">
              <InstantText at={step.at} />
            </span>
            {step.opinion && <p>{step.opinion}</p>}
          </li>
        ))}
      </ol>
      {asking === 'publish' && (
        <ConfirmByName
          title="发布年度报告"
          name={`${work.year}年`}
          consequence="发布后立即在网站公开，内容不能再改。"
          confirmLabel="发布"
          onConfirm={() => take('publish', '')}
          onClose={() => setAsking(null)}
        />
      )}
      {asking && asking !== 'publish' && (
        <ReasonDialog
          title={REPORT_STEP_NAMES[asking]}
          help={HELP[asking]}
          label="意见"
          required={asking === 'return'}
          danger={asking === 'return'}
          confirmLabel={REPORT_STEP_NAMES[asking]}
          onConfirm={(opinion) => take(asking, opinion)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}

function nextOf(work: ReportWorkspace): string {
  if (work.state === 'published') return '报告已发布，内容不再改变。'
  if (work.state === 'approved') return '已审签，由政府信息公开工作机构发布。'
  if (work.state === 'draft') {
    return work.findings.some(({ level }) => level === 'error') ? '校验结果中的错误改正后可以提交。' : '可以提交审核。'
  }
  const reviewed = work.steps.at(-1)?.step === 'review'
  return reviewed ? '已审核，等待审签领导审签。' : '等待政府信息公开工作机构负责人审核。'
}
