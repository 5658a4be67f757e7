import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IRunOptions,
} from 'docx'
import type { Block, ParagraphBlock, PrintedDocument, Segment, TableBlock } from '#domain/documents/document.ts'
import { unbrokenGroups } from './table-groups.ts'
import { repeatedRows } from './table-heads.ts'

/** Fonts that Chinese office suites bring along; a reader without them falls back on its own Song. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
const FANGSONG = { ...SONG, eastAsia: '仿宋' }
const HEI = { ...SONG, eastAsia: '黑体' }

/** Twentieths of a point: A4 with 26 mm at the sides. */
const MM = 56.7
const TEXT_WIDTH = Math.round((210 - 52) * MM)
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The document as an A4 Word file in 仿宋, 黑体 and 宋体, with page numbers and its title as a property. */
export async function documentDocx(document: PrintedDocument): Promise<Buffer> {
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    styles: {
      default: {
        document: { run: { font: FANGSONG, size: 24, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
        title: {
          run: { font: { ...SONG }, size: 38, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 320 } },
        },
        heading1: {
          run: { font: HEI, size: 30, color: '000000' },
          paragraph: { spacing: { before: 280, after: 160 }, keepNext: true },
        },
        heading2: {
          run: { font: HEI, size: 26, color: '000000' },
          paragraph: { spacing: { before: 200, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: { top: 30 * MM, bottom: 28 * MM, left: 26 * MM, right: 26 * MM },
          },
        },
        footers: { default: pageNumbers() },
        children: [titlePart(document), ...document.blocks.flatMap(blockParts)],
      },
    ],
  })
  return Packer.toBuffer(file)
}

/** A title of more than 23 characters does not fit one line at its size and breaks where its author said. */
function titlePart({ title, titleLines = [title] }: PrintedDocument): Paragraph {
  const lines = title.length > 23 ? titleLines : [title]
  const children = lines.map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }))
  return new Paragraph({ heading: HeadingLevel.TITLE, children })
}

function blockParts(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'heading') {
    const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
    return [new Paragraph({ heading, children: [new TextRun(block.text)] })]
  }
  // A paragraph keeps a table apart from what follows it.
  return block.kind === 'table' ? [tablePart(block), new Paragraph({ spacing: { after: 0 } })] : [paragraphPart(block)]
}

function paragraphPart({ role, segments }: ParagraphBlock): Paragraph {
  return new Paragraph({
    alignment: role === 'signature' ? AlignmentType.RIGHT : AlignmentType.JUSTIFIED,
    spacing: { line: 400 },
    ...(role === 'body' ? { indent: { firstLine: 480 } } : {}),
    children: segments.map((segment) => new TextRun(runOf(segment, role === 'note' ? 18 : 24))),
  })
}

function runOf({ text, strong }: Segment, size: number): IRunOptions {
  return { text, size, ...(strong ? { font: HEI } : {}) }
}

function tablePart(table: TableBlock): Table {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const widths = table.widths.map((width) => Math.round((width / total) * TEXT_WIDTH))
  const repeated = repeatedRows(table)
  const size = table.size === 'small' ? 17 : 21
  // Each row kept with the next keeps a table on one page; a table of several groups may break.
  const onOnePage = unbrokenGroups(table).length === 1
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    // Fifteen columns leave room for two characters over two, as on the form.
    margins: { top: 40, bottom: 40, left: 55, right: 55 },
    rows: table.rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row < repeated,
          children: cells.map((cell) => cellPart(cell, size, onOnePage && row < table.rows.length - 1)),
        }),
    ),
  })
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

function cellPart(cell: TableBlock['rows'][number][number], size: number, keepNext: boolean): TableCell {
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    verticalAlign: VerticalAlign.CENTER,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    children: [
      new Paragraph({
        alignment: ALIGN[cell.align],
        keepNext,
        children: [new TextRun({ text: cell.text, font: SONG, size })],
      }),
    ],
  })
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: SONG, size: 21 })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}
