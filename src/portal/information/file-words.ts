const KINDS: Record<string, string> = {
  pdf: 'PDF 文档',
  ofd: 'OFD 文档',
  doc: 'Word 文档',
  docx: 'Word 文档',
  wps: 'WPS 文档',
  xls: 'Excel 表格',
  xlsx: 'Excel 表格',
  csv: 'CSV 数据',
  ppt: '演示文稿',
  pptx: '演示文稿',
  txt: '文本文件',
  jpg: '图片',
  jpeg: '图片',
  png: '图片',
  zip: '压缩文件',
  json: 'JSON 数据',
}

/** What kind of file an attachment is, in the reader's words; the media type where the ending is not known. */
export function fileKind(name: string, mediaType: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return KINDS[ending] ?? mediaType
}

/** Size for a person who decides whether to download: bytes in, `386 KB` out. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
