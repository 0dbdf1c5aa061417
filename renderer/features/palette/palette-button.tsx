import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { useText } from '../../text/use-text.ts'
import { KeyHint } from '../../ui/key-hint.tsx'

// The tables of pinyin are large: they are loaded when somebody first looks for something.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Opens the palette; Ctrl+K does the same. */
export function PaletteButton(): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  useMenuCommand('palette', () => setIsOpen(true))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setIsOpen((before) => !before)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('app.bar.search')}
        <KeyHint keys="Ctrl+K" />
      </Button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
