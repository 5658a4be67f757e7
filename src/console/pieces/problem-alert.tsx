import { Alert, type FormInstance } from 'antd'
import { problemOf } from '#console/app/problem.ts'

/** A failed request in words, above what was typed, announced to screen readers; nothing when there is no error. */
export function ProblemAlert({ error, title }: { error: unknown; title?: string }) {
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return (
    <div role="alert" className="problem">
      <Alert
        type="error"
        showIcon
        title={title ?? problem.message}
        description={<Details problem={problem} title={title} />}
      />
    </div>
  )
}

function Details({ problem, title }: { problem: ReturnType<typeof problemOf>; title: string | undefined }) {
  if (problem.issues.length === 0) return title === undefined ? null : problem.message
  return (
    <ul className="problem-issues">
      {problem.issues.map((issue) => (
        <li key={`${issue.path} ${issue.message}`}>{issue.message}</li>
      ))}
    </ul>
  )
}

/** Puts each issue of a refused request beside its field; issues of unknown fields stay in the ProblemAlert. */
export function showIssues(form: FormInstance, error: unknown): void {
  form.setFields(
    problemOf(error).issues.map((issue) => ({
      name: issue.path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      errors: [issue.message],
    })),
  )
}
