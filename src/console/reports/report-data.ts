import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { getReport, getReportCell, listReports } from '#console/api/sdk.gen.ts'
import type { Tone } from '#console/pieces/mark.tsx'
import type { ReportState } from '#domain/reports/lifecycle.ts'
import { CellView, ReportSummary, ReportWorkspace } from '#domain/reports/report-views.ts'

/** The organ's reports, newest year first. */
export function reportsOptions() {
  return queryOptions({
    queryKey: ['reports'],
    queryFn: async () => {
      const { rows } = (await listReports({ throwOnError: true })).data
      return rows.map((row) => ReportSummary.parse(row))
    },
  })
}

/** One report as it stands now, read into the domain's types. */
export function reportOptions(year: number) {
  return queryOptions({
    queryKey: ['report', year],
    queryFn: async () => ReportWorkspace.parse((await getReport({ path: { year }, throwOnError: true })).data),
  })
}

/** What is behind a number, from its newest row on or after the given one. */
export async function fetchCell(year: number, cell: string, after: string | undefined): Promise<CellView> {
  const query = after === undefined ? {} : { after }
  return CellView.parse((await getReportCell({ path: { year, cell }, query, throwOnError: true })).data)
}

/** After an act: reads the report, its cells and the list afresh. */
export function useReadAgain(year: number): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['report', year] }),
      queries.invalidateQueries({ queryKey: ['reports'] }),
    ])
  }, [queries, year])
}

export const REPORT_TONES: Record<ReportState, Tone> = {
  draft: 'plain',
  'in-review': 'going',
  approved: 'soon',
  published: 'good',
}
