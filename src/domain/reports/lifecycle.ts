/** 起草 → 审核、审签 → 发布. The only file that knows which state follows which. */
export const REPORT_STATES = ['draft', 'in-review', 'approved', 'published'] as const
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_STEPS = ['submit', 'review', 'return', 'approve', 'publish'] as const
export type ReportStepKind = (typeof REPORT_STEPS)[number]

export const REPORT_STATE_NAMES: Record<ReportState, string> = {
  draft: '起草中',
  'in-review': '审核中',
  approved: '已审签',
  published: '已发布',
}

export const REPORT_STEP_NAMES: Record<ReportStepKind, string> = {
  submit: '提交审核',
  review: '审核通过',
  return: '退回修改',
  approve: '审签',
  publish: '发布',
}

export type ReportStep = { step: ReportStepKind; accountId: string }

export type StepDecision =
  | { allowed: true; to: ReportState }
  | {
      allowed: false
      because:
        | 'report-already-published'
        | 'report-not-draft'
        | 'report-not-in-review'
        | 'report-not-approved'
        | 'report-not-reviewed'
        | 'report-already-reviewed'
        | 'same-person'
        | 'report-has-errors'
    }

const refuse = (because: Extract<StepDecision, { allowed: false }>['because']): StepDecision => ({
  allowed: false,
  because,
})

/**
 * Whether that person may take the step now. Submission, review and approval are three different people; an error of
 * the consistency rules stops every step forward. `steps` are those taken so far, oldest first.
 */
export function decideStep(
  report: { state: ReportState; steps: readonly ReportStep[]; hasErrors: boolean },
  asked: { step: ReportStepKind; accountId: string },
): StepDecision {
  if (report.state === 'published') return refuse('report-already-published')
  const round = stepsOfThisRound(report.steps)
  const forward = (to: ReportState): StepDecision =>
    report.hasErrors ? refuse('report-has-errors') : { allowed: true, to }
  if (asked.step === 'submit') return report.state === 'draft' ? forward('in-review') : refuse('report-not-draft')
  if (asked.step === 'publish') {
    return report.state === 'approved' ? { allowed: true, to: 'published' } : refuse('report-not-approved')
  }
  if (asked.step === 'return') {
    return report.state === 'draft' ? refuse('report-not-in-review') : { allowed: true, to: 'draft' }
  }
  if (report.state !== 'in-review') return refuse('report-not-in-review')
  const reviewed = round.some((step) => step.step === 'review')
  if (asked.step === 'review' && reviewed) return refuse('report-already-reviewed')
  if (asked.step === 'approve' && !reviewed) return refuse('report-not-reviewed')
  if (round.some((step) => step.accountId === asked.accountId)) return refuse('same-person')
  return forward(asked.step === 'review' ? 'in-review' : 'approved')
}

/** The steps since the last submission. */
function stepsOfThisRound(steps: readonly ReportStep[]): readonly ReportStep[] {
  const from = steps.findLastIndex((step) => step.step === 'submit' || step.step === 'return')
  return from >= 0 && steps[from]?.step === 'submit' ? steps.slice(from) : []
}

/** Numbers and words are worked on only while the report is a draft. */
export function mayEdit(state: ReportState): boolean {
  return state === 'draft'
}
