import { ImportBatchView } from '#domain/imports/import-views.ts'
import { toProblem } from '#console/app/problem.ts'

/**
 * Uploads a file for preview; `onPercent` hears how much has been sent. Rejects with the server's refusal, or when
 * aborted. The generated client cannot report progress, so this one request is written by hand.
 */
export function sendImport(
  kind: string,
  file: File,
  options: { onPercent: (percent: number) => void; signal: AbortSignal },
): Promise<ImportBatchView> {
  const form = new FormData()
  form.append('file', file, file.name)
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      options.onPercent(total > 0 ? Math.round((loaded / total) * 100) : 0)
    })
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(ImportBatchView.parse(JSON.parse(request.responseText)))
      else reject(toProblem(bodyOf(request), request.status))
    })
    request.addEventListener('error', () => reject(toProblem(null, 0)))
    request.addEventListener('abort', () => reject(toProblem(null, 0)))
    options.signal.addEventListener('abort', () => request.abort())
    request.open('POST', `/api/imports?kind=${encodeURIComponent(kind)}`)
    request.send(form)
  })
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return null
  }
}
