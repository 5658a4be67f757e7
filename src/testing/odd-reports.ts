import ExcelJS from 'exceljs'
import type { PrintedDocument, TableBlock, TableCell } from '#domain/documents/document.ts'
import { placeCells, plainText } from '#domain/documents/document.ts'

/** The document with some table texts replaced, as published reports have them. `change` sees each cell and its address. */
export function rewritten(document: PrintedDocument, change: (cell: TableCell) => string): PrintedDocument {
  const blocks = document.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell) }))) }
      : block,
  )
  return { ...document, blocks }
}

/**
 * A saved page of a government site with a text pasted from Word: the page laid out by tables, every few letters in
 * spans of their own, headings that are bold paragraphs, navigation above and the site's foot below.
 */
export function savedPage(document: PrintedDocument): string {
  const body = document.blocks.map((block) => {
    if (block.kind === 'heading') return `<p class="MsoNormal" style="text-indent:32pt"><b>${soup(block.text)}</b></p>`
    if (block.kind === 'paragraph')
      return `<p class="MsoNormal">&nbsp;&nbsp;${soup(plainText(block.segments))}<o:p></o:p></p>`
    return `<div align="center">${pastedTable(block)}</div><p class="MsoNormal"><span>&nbsp;</span></p>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${document.title}_某市人民政府</title>
    <meta name="PubDate" content="2025-01-22 10:05"></head><body>
    <table width="1000"><tr><td><ul><li><a>首页</a></li><li><a>政务公开</a></li><li><a>一、总体情况怎么看</a></li></ul></td></tr>
    <tr><td><table><tr><td class="title">${soup(document.title)}</td></tr>
    <tr><td>发布日期：2025-01-22 10:05　来源：某办公室　浏览次数：<script>document.write(128)</script>次　字号：【大 中 小】</td></tr>
    <tr><td><div id="zoom">${body.join('\n')}</div></td></tr></table></td></tr></table>
    <div><p>【打印本页】【关闭窗口】</p><p>上一篇：无</p></div>
    <footer><p>主办单位：某市人民政府办公室　网站标识码：4300000001</p></footer></body></html>`
}

/** The same report as a workbook: title and texts in merged rows, the tables below one another on one sheet. */
export async function asWorkbook(document: PrintedDocument): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('年报')
  let at = 1
  const line = (text: string) => {
    sheet.getCell(at, 1).value = text
    sheet.mergeCells(at, 1, at, 15)
    at += 1
  }
  line(document.title)
  for (const block of document.blocks) {
    if (block.kind === 'heading') line(block.text)
    else if (block.kind === 'paragraph') line(plainText(block.segments))
    else {
      for (const cell of placeCells(block)) {
        const [row, column] = [at + cell.row, cell.column + 1]
        const isNumber = cell.cell && /^-?\d+(\.\d+)?$/.test(cell.text)
        sheet.getCell(row, column).value = isNumber ? Number(cell.text) : cell.text
        if (cell.rowspan * cell.colspan > 1) {
          sheet.mergeCells(row, column, row + cell.rowspan - 1, column + cell.colspan - 1)
        }
      }
      at += block.rows.length
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function pastedTable(table: TableBlock): string {
  const rows = table.rows.map((cells) => {
    const pasted = cells.map(({ text, rowspan, colspan }) => `<td ${rowspan > 1 ? `rowspan="${rowspan}"` : ''} ${colspan > 1 ? `colspan=${colspan}` : ''} valign="center" style="width:61pt"><p class=MsoNormal align=center>${soup(text)}</p></td>`) // prettier-ignore
    return `<tr style="height:20pt">${pasted.join('')}</tr>`
  })
  return `<table class="MsoNormalTable" border="1"><tbody>${rows.join('\n')}</tbody></table>`
}

/** A text in spans of up to three letters, with the line breaks of an editor in between. */
function soup(text: string): string {
  const parts = Array.from(text.matchAll(/[^]{1,3}/gu), ([part]) => part)
  return parts
    .map((part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .map((part, at) =>
      at % 2
        ? `<span lang="EN-US"><font face="仿宋_GB2312">${part}</font></span>`
        : `<span\nstyle='font-family:"仿宋"'>${part}</span>`,
    ) // prettier-ignore
    .join('')
}
