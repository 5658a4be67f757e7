import mammoth from 'mammoth'
import { UnreadableReport } from '#domain/reports/reading-problems.ts'
import { readHtml } from './read-html.ts'
import type { Source } from './source.ts'

/** Paragraphs and tables of a Word file, in order, with its merged cells. Pictures are left out. */
export async function readDocx(bytes: Buffer): Promise<Source> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), includeDefaultStyleMap: false },
    )
    return readHtml(`<body>${value}</body>`)
  } catch (error) {
    if (error instanceof UnreadableReport) throw error
    throw new UnreadableReport('report-file-broken')
  }
}
