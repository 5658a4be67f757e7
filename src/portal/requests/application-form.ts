import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'

const SONG = 'SimSun'
const BOX = '□'

/**
 * 政府信息公开申请表 of one organ as a DOCX file: what OGIR art. 29 asks for and nothing more — there is no field
 * for the purpose of the application (the former 三需要 test is gone since 2019-05-15).
 */
export async function applicationForm(organName: string, office: { name: string; address: string; phone: string }) {
  const file = new Document({
    creator: organName,
    title: `${organName}政府信息公开申请表`,
    styles: { default: { document: { run: { font: SONG, size: 21 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: `${organName}政府信息公开申请表`, bold: true, size: 36, font: SONG })],
          }),
          formTable(),
          line(`受理机构：${office.name}　地址：${office.address}　电话：${office.phone}`, 160),
          line('填表说明：公民填写“公民”一栏并附身份证明复印件；法人或者其他组织填写下一栏并附登记证明复印件。'),
          line('所需信息写明名称、文号或者便于查询的其他特征性描述即可，不需要说明用途。本表复制有效。'),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function formTable(): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [900, 1300, 2000, 2700, 2000, 2700],
    rows: [
      ...group('申请人信息', [
        ['公民', '姓　　名', '工作单位'],
        ['', '证件名称', '证件号码'],
        ['', '联系电话', '邮政编码'],
        ['', '通信地址', '电子邮箱'],
        ['法人或者其他组织', '名　　称', '统一社会信用代码'],
        ['', '法定代表人', '联系人'],
        ['', '联系电话', '邮政编码'],
        ['', '通信地址', '电子邮箱'],
      ]),
      wide('申请人签名或者盖章', '\n　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日'),
      wide('所需信息的名称、文号或者其他特征性描述', '\n\n\n\n'),
      wide(
        '获取信息的方式（可多选）',
        `${BOX} 邮寄　${BOX} 电子邮件　${BOX} 传真　${BOX} 自行领取　${BOX} 当场查阅、抄录`,
      ),
      wide('信息的载体形式（可多选）', `${BOX} 纸质　${BOX} 电子邮件　${BOX} 光盘`),
      wide('若无法按照要求的方式提供', `${BOX} 同意以其他方式提供　${BOX} 不同意`),
    ],
  })
}

/** Rows of the applicant's block: the label at the left is merged down, and so is each kind of applicant. */
function group(label: string, rows: readonly (readonly [string, string, string])[]): TableRow[] {
  return rows.map(([kind, left, right], index) => {
    const first = index === 0
    return new TableRow({
      children: [
        merged(label, first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE),
        merged(kind, kind === '' ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART),
        cell(left),
        cell(''),
        cell(right),
        cell(''),
      ],
    })
  })
}

function wide(label: string, content: string): TableRow {
  return new TableRow({ children: [cell(label, 2), cell(content, 4)] })
}

function merged(text: string, verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]): TableCell {
  return new TableCell({ verticalMerge, verticalAlign: VerticalAlignTable.CENTER, children: [cellLine(text, true)] })
}

function cell(text: string, columnSpan = 1): TableCell {
  return new TableCell({
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: text.split('\n').map((part) => cellLine(part, columnSpan < 3 && text !== '')),
  })
}

function cellLine(text: string, centred: boolean): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { before: 80, after: 80 },
    children: [new TextRun({ text, font: SONG })],
  })
}

function line(text: string, before = 0): Paragraph {
  return new Paragraph({ spacing: { before, after: 40 }, children: [new TextRun({ text, font: SONG, size: 18 })] })
}
