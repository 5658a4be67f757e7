import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

/** A PDF of one page whose content is this stream, with more objects and trailer entries as given. */
export function minimalPdf(
  stream: Buffer,
  options: { filter?: string; objects?: string; trailer?: string } = {},
): Buffer {
  const filter = options.filter ? `/Filter ${options.filter}` : ''
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj\n' +
        `4 0 obj<</Length ${stream.length} ${filter}>>stream\n`,
    ),
    stream,
    Buffer.from(
      `\nendstream endobj\n${options.objects ?? ''}\ntrailer<</Root 1 0 R/Size 9 ${options.trailer ?? ''}>>\n%%EOF`,
    ),
  ])
}

/** A PDF that asks for a password. */
export function lockedPdf(): Buffer {
  const hex = '5a'.repeat(32)
  return minimalPdf(Buffer.from('BT ET'), {
    objects: `5 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${hex}>/U<${hex}>>>endobj`,
    trailer: '/Encrypt 5 0 R/ID[<00><00>]',
  })
}

/** A PDF of a few hundred kilobytes whose page unpacks to 700 MB, in two layers. */
export function explodingPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(700 * 1024 * 1024, ' '), { level: 6 })
  return minimalPdf(deflateSync(packed), { filter: '[/FlateDecode /FlateDecode]' })
}

/** A Word file with that document part. */
export function docxOf(document: Uint8Array): Buffer {
  const text = (content: string) => new TextEncoder().encode(content)
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'), // prettier-ignore
      '_rels/.rels': text('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'), // prettier-ignore
      'word/document.xml': document,
    }),
  )
}
