import { LinkOutlined, TableOutlined } from '@ant-design/icons'
import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/core'
import { Button, Dropdown } from 'antd'
import { useState, type KeyboardEvent, type Ref } from 'react'
import { LinkDialog } from './link-dialog.tsx'
import { HISTORY_TOOLS, TABLE_TOOLS, TOOL_GROUPS, type Tool } from './rich-text-tools.tsx'

/** The tools above the text: one stop for Tab, arrows move between them (ARIA toolbar), Escape goes to the text. */
export function RichTextToolbar(props: { editor: Editor; ref: Ref<HTMLDivElement>; controls: string }) {
  const { editor, ref, controls } = props
  const [linking, setLinking] = useState(false)
  const [stop, setStop] = useState('paragraph')
  const states = useEditorState({ editor, selector: ({ editor: current }) => stateOfTools(current) })

  function handleKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') editor.commands.focus()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = buttons[(at + step + buttons.length) % buttons.length]
    setStop(next?.dataset.tool ?? stop)
    next?.focus()
  }

  const button = (tool: Tool) => (
    <Button
      key={tool.key}
      type="text"
      size="small"
      data-tool={tool.key}
      tabIndex={tool.key === stop ? 0 : -1}
      disabled={states.barred.includes(tool.key)}
      className={states.active.includes(tool.key) ? 'is-on' : ''}
      title={tool.hint ? `${tool.label}（${tool.hint}）` : tool.label}
      aria-label={tool.label}
      {...(tool.active && { 'aria-pressed': states.active.includes(tool.key) })}
      onFocus={() => setStop(tool.key)}
      onClick={() => tool.run(editor)}
    >
      {tool.face}
    </Button>
  )

  return (
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label="正文格式"
      aria-controls={controls}
      className="rich-text-tools"
      onKeyDown={handleKeyDown}
    >
      {TOOL_GROUPS.map((group) => (
        <div key={group[0]?.key} className="rich-text-group">
          {group.map(button)}
        </div>
      ))}
      <div className="rich-text-group">
        {button({
          key: 'link',
          label: '链接',
          face: <LinkOutlined />,
          active: (current) => current.isActive('link'),
          run: () => setLinking(true),
        })}
        <TableMenu editor={editor} stop={stop} onFocus={() => setStop('table')} />
      </div>
      <div className="rich-text-group">{HISTORY_TOOLS.map(button)}</div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}

function TableMenu({ editor, stop, onFocus }: { editor: Editor; stop: string; onFocus: () => void }) {
  const [open, setOpen] = useState(false)
  const items = TABLE_TOOLS.map((tool) => ({
    key: tool.key,
    label: tool.label,
    disabled: tool.may?.(editor) === false,
  }))
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{ items, onClick: ({ key }) => TABLE_TOOLS.find((tool) => tool.key === key)?.run(editor) }}
    >
      <Button
        type="text"
        size="small"
        data-tool="table"
        tabIndex={stop === 'table' ? 0 : -1}
        title="表格"
        aria-label="表格"
        aria-haspopup="menu"
        aria-expanded={open}
        onFocus={onFocus}
      >
        <TableOutlined />
      </Button>
    </Dropdown>
  )
}

function stateOfTools(editor: Editor): { active: string[]; barred: string[] } {
  const tools = [...TOOL_GROUPS.flat(), ...HISTORY_TOOLS]
  const active = tools.filter((tool) => tool.active?.(editor)).map((tool) => tool.key)
  if (editor.isActive('link')) active.push('link')
  return { active, barred: tools.filter((tool) => tool.may?.(editor) === false).map((tool) => tool.key) }
}
