import type { ReactNode } from 'react'

/** What a control inside a field has to carry so that its label, hint and problem are read with it. */
export type FieldControl = { id: string; 'aria-describedby': string; 'aria-invalid': boolean; status: '' | 'error' }

type FieldProps = {
  id: string
  label: string
  required?: boolean
  hint?: ReactNode
  problem?: string | undefined
  warning?: string | undefined
  wide?: boolean
  children: (control: FieldControl) => ReactNode
}

/** A labelled control with its hint and what is wrong with it, beside it and announced with it. */
export function Field({ id, label, required = false, hint, problem, warning, wide = false, children }: FieldProps) {
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {required && <span className="field-required">（必填）</span>}
      </label>
      {children({
        id,
        'aria-describedby': `${id}-notes`,
        'aria-invalid': problem !== undefined,
        status: problem === undefined ? '' : 'error',
      })}
      <div id={`${id}-notes`} className="field-notes">
        {problem !== undefined && <p className="field-problem">{problem}</p>}
        {warning !== undefined && <p className="field-warning">{warning}</p>}
        {hint !== undefined && <p>{hint}</p>}
      </div>
    </div>
  )
}
