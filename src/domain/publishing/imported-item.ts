import { day, type Day } from '#domain/calendar/day.ts'
import { FIVE_OPENNESS_NAMES } from '#domain/catalogue/five-openness.ts'
import { cellText, EMPTY, type Cell, type Read } from '#domain/imports/cell.ts'
import { readChoice, readDay, readText } from '#domain/imports/read-cell.ts'
import { EditionContent, NORMATIVE_KIND_NAMES } from '#domain/information/edition-content.ts'
import { editionFindings, findingMessages } from '#domain/information/requirements.ts'
import type { Validity } from '#domain/information/validity.ts'
import {
  GENRE_NAMES,
  readAddress,
  readAttribute,
  readColumn,
  readIndexNo,
  readKeywords,
  readPublished,
  readTheme,
  type ColumnPlace,
} from './read-item-cells.ts'

/** A historic item as it will be saved: one edition, already public, with the time of its first publication. */
export type ImportedItem = {
  readonly content: EditionContent
  readonly bodyText: string
  readonly publishedAt: Date
  readonly publishedOn: Day
  readonly originalAddress: string | null
  /** The index number the item had on the old website; null when it gets one now. */
  readonly indexNo: string | null
  readonly validity: { readonly state: Exclude<Validity, 'in-force' | 'amended'>; readonly since: Day } | null
}

export type ImportedItemFacts = {
  readonly today: Day
  readonly now: Date
  readonly organName: string
  readonly columns: readonly ColumnPlace[]
}

export type ItemFinding = {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly value: string
}

/** Longer bodies are documents to attach, not pages. */
const LONGEST_BODY = 2_000_000

type Cells = Readonly<Record<string, Cell>>
type Body = { readonly html: string; readonly text: string }

/**
 * Judges a historic item: it must have been proactively disclosed already, in the past, and hold everything that a
 * public item needs today (条例 arts. 13, 19–20, 26). `body` is the cleaned body. Answers the item or every finding.
 */
export function decideImportedItem(
  cells: Cells,
  body: Body,
  facts: ImportedItemFacts,
): { value: ImportedItem } | { findings: ItemFinding[] } {
  const reading = readingOf(cells)
  const published = reading.take('publishedAt', (cell) => readPublished(cell, facts))
  const column = reading.take('column', (cell) => readColumn(cell, facts.columns))
  const theme = reading.take('theme', readTheme)
  reading.take('attribute', readAttribute)
  reading.take('body', (cell) => readText(cell, { max: LONGEST_BODY }))
  const expiresOn = reading.take('expiresOn', readDay) ?? null
  const validity = reading.take('validity', (cell) =>
    readChoice(cell, { 'in-force': '有效', expired: '失效', repealed: '废止' }),
  )
  const draft = {
    title: reading.take('title', (cell) => readText(cell, { max: 200 })) ?? '',
    docNo: reading.take('docNo', (cell) => readText(cell, { max: 60 })) ?? '',
    genre: reading.take('genre', (cell) => readChoice(cell, GENRE_NAMES)) ?? 'other',
    normativeKind: reading.take('normativeKind', (cell) => readChoice(cell, NORMATIVE_KIND_NAMES)) ?? null,
    themeCode: theme?.code ?? '22',
    themeDetail: theme?.detail ?? '',
    keywords: reading.take('keywords', readKeywords) ?? [],
    summary: reading.take('summary', (cell) => readText(cell, { max: 300 })) ?? '',
    bodyHtml: body.html,
    issuer: reading.take('issuer', (cell) => readText(cell, { max: 200 })) ?? facts.organName,
    source: reading.take('source', (cell) => readText(cell, { max: 100 })) ?? '',
    writtenOn: reading.take('writtenOn', readDay) ?? published?.on ?? null,
    effectiveOn: reading.take('effectiveOn', readDay) ?? null,
    expiresOn,
    art20Item: column?.art20Item ?? null,
    opennessClass: reading.take('opennessClass', (cell) => readChoice(cell, FIVE_OPENNESS_NAMES)) ?? null,
    columnId: column?.id ?? null,
    attribute: 'proactive' as const,
  }
  const originalAddress = reading.take('originalAddress', readAddress) ?? null
  const indexNo = reading.take('indexNo', readIndexNo) ?? null
  if (published && draft.writtenOn && draft.writtenOn > published.on) {
    reading.add('writtenOn', 'written-after-publication', '成文日期晚于发布时间。请核对。')
  }
  if (validity !== undefined && validity !== 'in-force' && expiresOn === null && !reading.found('expiresOn')) {
    reading.add('expiresOn', 'expiry-missing', '失效、废止的信息没有填写失效日期。')
  }
  const content = EditionContent.parse(draft)
  checkContent(reading, content, body, column, facts)
  if (reading.findings.length > 0 || !published) return { findings: reading.findings }
  return {
    value: {
      content,
      bodyText: body.text,
      publishedAt: published.at,
      publishedOn: published.on,
      originalAddress,
      indexNo,
      validity:
        validity === undefined || validity === 'in-force' ? null : { state: validity, since: day(expiresOn ?? '') },
    },
  }
}

/** The checks every public item passes at its publication, reported at the columns of the file. */
function checkContent(
  reading: Reading,
  content: EditionContent,
  body: Body,
  column: ColumnPlace | undefined,
  facts: ImportedItemFacts,
): void {
  const subject = { content, bodyText: body.text, attachments: [], column, correctsPublicEdition: false }
  const fieldOf: Record<string, string> = { bodyHtml: 'body', columnId: 'column' }
  for (const { field, code, level } of editionFindings(subject, 'publication', facts.today)) {
    const key = fieldOf[field] ?? field
    if (level === 'error' && !reading.found(key)) reading.add(key, code, findingMessages[code])
  }
}

type Reading = {
  readonly findings: ItemFinding[]
  take<T>(key: string, read: (cell: Cell) => Read<T>): T | undefined
  add(field: string, code: string, message: string): void
  found(field: string): boolean
}

/** Reads cells one by one and keeps what is wrong with them. */
function readingOf(cells: Cells): Reading {
  const findings: ItemFinding[] = []
  const add = (field: string, code: string, message: string) => {
    findings.push({ field, code, message, value: cellText(cells[field] ?? EMPTY).slice(0, 200) })
  }
  return {
    findings,
    add,
    found: (field) => findings.some((finding) => finding.field === field),
    take: (key, read) => {
      const result = read(cells[key] ?? EMPTY)
      if (!('problem' in result)) return result.value
      add(key, result.problem.code, result.problem.message)
      return undefined
    },
  }
}
