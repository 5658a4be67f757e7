import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ItalicOutlined,
  OrderedListOutlined,
  RedoOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'

/** One button of the toolbar; `active` is undefined for a tool that has no on and off. */
export type Tool = {
  key: string
  label: string
  hint?: string
  face: ReactNode
  active?: (editor: Editor) => boolean
  may?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const heading = (level: 2 | 3 | 4, label: string): Tool => ({
  key: `heading-${level}`,
  label,
  hint: `Ctrl+Alt+${level}`,
  face: label,
  active: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

const alignment = (align: 'left' | 'center' | 'right', label: string, face: ReactNode): Tool => ({
  key: `align-${align}`,
  label,
  face,
  active: (editor) => blockAlignment(editor) === align,
  run: (editor) =>
    editor.chain().focus().updateAttributes('paragraph', { align }).updateAttributes('heading', { align }).run(),
})

function blockAlignment(editor: Editor): unknown {
  const kind = editor.isActive('heading') ? 'heading' : 'paragraph'
  return editor.getAttributes(kind)['align'] ?? 'left'
}

/** The tools in their groups, as the toolbar shows them. */
export const TOOL_GROUPS: readonly (readonly Tool[])[] = [
  [
    {
      key: 'paragraph',
      label: '正文',
      hint: 'Ctrl+Alt+0',
      face: '正文',
      active: (editor) => editor.isActive('paragraph'),
      run: (editor) => editor.chain().focus().setParagraph().run(),
    },
    heading(2, '标题一'),
    heading(3, '标题二'),
    heading(4, '标题三'),
  ],
  [
    {
      key: 'bold',
      label: '加粗',
      hint: 'Ctrl+B',
      face: <BoldOutlined />,
      active: (editor) => editor.isActive('bold'),
      run: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      key: 'italic',
      label: '斜体',
      hint: 'Ctrl+I',
      face: <ItalicOutlined />,
      active: (editor) => editor.isActive('italic'),
      run: (editor) => editor.chain().focus().toggleItalic().run(),
    },
    {
      key: 'underline',
      label: '下划线',
      hint: 'Ctrl+U',
      face: <UnderlineOutlined />,
      active: (editor) => editor.isActive('underline'),
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
    },
  ],
  [
    {
      key: 'bullets',
      label: '项目符号',
      hint: 'Ctrl+Shift+8',
      face: <UnorderedListOutlined />,
      active: (editor) => editor.isActive('bulletList'),
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      key: 'numbers',
      label: '编号',
      hint: 'Ctrl+Shift+7',
      face: <OrderedListOutlined />,
      active: (editor) => editor.isActive('orderedList'),
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      key: 'quote',
      label: '引用',
      face: '引用',
      active: (editor) => editor.isActive('blockquote'),
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
  [
    alignment('left', '左对齐', <AlignLeftOutlined />),
    alignment('center', '居中', <AlignCenterOutlined />),
    alignment('right', '右对齐', <AlignRightOutlined />),
  ],
]

export const HISTORY_TOOLS: readonly Tool[] = [
  {
    key: 'undo',
    label: '撤销',
    hint: 'Ctrl+Z',
    face: <UndoOutlined />,
    may: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    key: 'redo',
    label: '重做',
    hint: 'Ctrl+Shift+Z',
    face: <RedoOutlined />,
    may: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
]

/** What can be done with tables; all but the first need the cursor in one. */
export const TABLE_TOOLS: readonly Omit<Tool, 'face'>[] = [
  {
    key: 'insert',
    label: '插入表格（3 行 3 列）',
    may: (editor) => !editor.isActive('table'),
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    key: 'row-after',
    label: '在下方插入一行',
    may: inTable,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    key: 'row-before',
    label: '在上方插入一行',
    may: inTable,
    run: (editor) => editor.chain().focus().addRowBefore().run(),
  },
  {
    key: 'column-after',
    label: '在右侧插入一列',
    may: inTable,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    key: 'merge',
    label: '合并或拆分单元格',
    may: (editor) => editor.can().mergeOrSplit(),
    run: (editor) => editor.chain().focus().mergeOrSplit().run(),
  },
  {
    key: 'header',
    label: '首行设为表头或取消',
    may: inTable,
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  { key: 'delete-row', label: '删除本行', may: inTable, run: (editor) => editor.chain().focus().deleteRow().run() },
  {
    key: 'delete-column',
    label: '删除本列',
    may: inTable,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  { key: 'delete', label: '删除整个表格', may: inTable, run: (editor) => editor.chain().focus().deleteTable().run() },
]

function inTable(editor: Editor): boolean {
  return editor.isActive('table')
}
