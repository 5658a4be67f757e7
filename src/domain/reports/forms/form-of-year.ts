import type { FormId, ReportForm } from '../report-form.ts'
import { AR2019 } from './ar2019.ts'
import { AR2021 } from './ar2021.ts'

const FORMS: readonly ReportForm[] = [AR2019, AR2021]

/** The form for a report on that year; undefined before 2019, when there was no common form. */
export function formOfYear(year: number): ReportForm | undefined {
  return FORMS.find((form) => year >= form.years.from && (form.years.to === null || year <= form.years.to))
}

export function formById(id: FormId): ReportForm {
  return id === 'AR2019' ? AR2019 : AR2021
}

export const FORM_IDS = ['AR2019', 'AR2021'] as const satisfies readonly FormId[]
