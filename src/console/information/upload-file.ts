import type { UploadFileResponse } from '#console/api/types.gen.ts'
import { ApiProblem, toProblem } from '#console/app/problem.ts'

/**
 * Sends one file and reports how much has gone, in percent; fetch cannot report that. Rejects with an ApiProblem,
 * also when the person cancels through `signal`.
 */
export function uploadFileWithProgress(
  file: File,
  options: { onPercent: (percent: number) => void; signal: AbortSignal },
): Promise<UploadFileResponse> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      options.onPercent(total === 0 ? 0 : Math.floor((loaded / total) * 100)),
    )
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (isStoredFile(answer) && request.status === 201) resolve(answer)
      else reject(toProblem(answer, request.status))
    })
    request.addEventListener('error', () => reject(toProblem(null, 0)))
    request.addEventListener('abort', () => reject(new ApiProblem('upload-cancelled', '已取消上传。', 0)))
    options.signal.addEventListener('abort', () => request.abort())
    request.open('POST', '/api/files')
    request.send(body)
  })
}

function isStoredFile(answer: unknown): answer is UploadFileResponse {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'sha256' in answer
}
