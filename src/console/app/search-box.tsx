import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { screens } from './screens.ts'
import { useSession } from './session.tsx'

/** Where a search for these words is answered. */
const ITEMS_PATH = '/items'

/** Finds screens by name and items by title. `/` puts the cursor here from anywhere, Escape leaves. */
export function SearchBox() {
  const [words, setWords] = useState('')
  const input = useRef<InputRef>(null)
  const navigate = useNavigate()
  const { can } = useSession()

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])

  const asked = words.trim()
  const found = screens.filter(
    (screen) => screen.menu && (!screen.needs || can.includes(screen.needs)) && screen.title.includes(asked),
  )
  const items = `${ITEMS_PATH}?q=${encodeURIComponent(asked)}`
  const options = asked
    ? [
        { value: items, label: `在政府信息中查找“${asked}”` },
        ...found.map((screen) => ({ value: `/${screen.path}`, label: `打开：${screen.title}` })),
      ]
    : []

  function handleGo(to: string) {
    setWords('')
    input.current?.blur()
    void navigate(to)
  }

  return (
    <search className="top-search">
      <AutoComplete value={words} options={options} defaultActiveFirstOption onChange={setWords} onSelect={handleGo}>
        <Input
          ref={input}
          prefix={<SearchOutlined />}
          suffix={<kbd aria-hidden="true">/</kbd>}
          placeholder="查找标题、文号或功能"
          aria-label="查找标题、文号或功能，快捷键斜杠"
          onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
        />
      </AutoComplete>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
