import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMenuCommand } from '../backend/use-menu-command.ts'
import { useText } from '../text/use-text.ts'

interface SearchFieldProps {
  readonly words: string
  /** Called when typing rests; while Chinese is composed nothing is searched. */
  readonly onSearch: (words: string) => void
}

/** Typing rests after this time. */
const restMs = 140

/** Find on this screen; Ctrl+F goes to it. */
export function SearchField({ words, onSearch }: SearchFieldProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState(words)
  const [isComposing, setIsComposing] = useState(false)
  const sent = useRef(words)
  const field = useRef<InputRef>(null)
  useMenuCommand('find', () => field.current?.focus({ cursor: 'all' }))

  useEffect(() => {
    // Back and forward, or 清除, change the words from outside.
    if (words === sent.current) return
    sent.current = words
    setTyped(words)
  }, [words])
  useEffect(() => {
    if (isComposing || typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      onSearch(typed)
    }, restMs)
    return () => clearTimeout(timer)
  }, [typed, isComposing, onSearch])
  // Before the screen is drawn: whoever sees the field can go to it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      field.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <Input
      ref={field}
      value={typed}
      allowClear={{ clearIcon: <CloseCircleFilled aria-label={t('app.filter.clearSearch')} /> }}
      style={{ width: '15rem' }}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('app.filter.search')}
      aria-label={t('app.filter.search')}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  )
}
