import { useCallback, useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { changeAttachments, saveDraft } from '#console/api/sdk.gen.ts'
import { problemOf } from '#console/app/problem.ts'
import type { EditionContent } from '#domain/information/edition-content.ts'
import type { AttachmentView, ItemDetail } from '#domain/information/item-views.ts'
import type { WantedAttachment } from './attachments-editor.tsx'
import { itemOptions, useTakeItem } from './item-data.ts'

/** `conflict`: the draft was saved elsewhere meanwhile; nothing is saved until the person has chosen. */
export type SaveState =
  { kind: 'saved' } | { kind: 'dirty' } | { kind: 'saving' } | { kind: 'conflict' } | { kind: 'failed'; error: unknown }

const SAVE_AFTER_MS = 1200
const TRY_AGAIN_AFTER_MS = 5000

/**
 * A draft being written: local content, saved by itself a moment after the last change, one save at a time, each with
 * the version it was read at. A refused save keeps the text and says so.
 */
export function useDraft(item: ItemDetail) {
  const { id } = item
  const queries = useQueryClient()
  const take = useTakeItem()
  const [content, setContent] = useState(item.edition.content)
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const [round, setRound] = useState(0)
  const now = useRef({ content, saved: content, version: item.edition.version })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** Work on the server one after the other: saves and attachments share the version. */
  const inLine = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = line.current.then(work, work)
    line.current = next.catch(() => undefined)
    return next
  }, [])

  const save = useCallback(
    () =>
      inLine(async () => {
        clearTimeout(timer.current)
        const sent = now.current.content
        if (sent === now.current.saved) return
        setState({ kind: 'saving' })
        try {
          const body = { version: now.current.version, content: sent }
          const answer = take((await saveDraft({ path: { id }, body, throwOnError: true })).data)
          now.current.version = answer.edition.version
          now.current.saved = sent
          setState(now.current.content === sent ? { kind: 'saved' } : { kind: 'dirty' })
        } catch (error) {
          setState(problemOf(error).code === 'saved-by-someone-else' ? { kind: 'conflict' } : { kind: 'failed', error })
          throw error
        }
      }),
    [id, inLine, take],
  )

  function change(fields: Partial<EditionContent>) {
    now.current.content = { ...now.current.content, ...fields }
    setContent(now.current.content)
    if (state.kind === 'conflict') return
    setState({ kind: 'dirty' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS)
  }

  function attach(wanted: (present: readonly AttachmentView[]) => WantedAttachment[]): Promise<unknown> {
    return inLine(async () => {
      const present = queries.getQueryData(itemOptions(id).queryKey)?.edition.attachments ?? []
      const attachments = wanted(present).map(({ id: known, fileId, title }) => ({
        ...(known && { id: known }),
        fileId,
        title,
      }))
      const answer = take((await changeAttachments({ path: { id }, body: { attachments }, throwOnError: true })).data)
      now.current.version = answer.edition.version
    })
  }

  /** Ends a conflict: `mine` saves the local text over the newer one, `theirs` takes the newer one. */
  async function resolve(choice: 'mine' | 'theirs') {
    const newest = await queries.fetchQuery({ ...itemOptions(id), staleTime: 0 })
    now.current.version = newest.edition.version
    if (choice === 'mine') return save()
    now.current.content = newest.edition.content
    now.current.saved = newest.edition.content
    setContent(newest.edition.content)
    setRound((rounds) => rounds + 1)
    setState({ kind: 'saved' })
  }

  useEffect(() => () => void save().catch(() => undefined), [save])
  useEffect(() => {
    if (state.kind !== 'failed' || !mayPass(state.error)) return undefined
    const again = setTimeout(() => void save().catch(() => undefined), TRY_AGAIN_AFTER_MS)
    return () => clearTimeout(again)
  }, [state, save])
  useEffect(() => {
    if (state.kind === 'saved') return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state.kind])

  /** Leaves without what could not be saved. */
  function giveUp() {
    now.current.saved = now.current.content
  }

  return { content, state, round, change, attach, save, resolve, giveUp, version: () => now.current.version }
}

/** No network, an ended session, a server starting again: the same save may succeed a little later. */
function mayPass(error: unknown): boolean {
  const { status } = problemOf(error)
  return status === 0 || status === 401 || status >= 500
}
