import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './detail-pane.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import { isNumber, useStored } from './use-stored.ts'

interface DetailPaneProps {
  readonly title: ReactNode
  /** A line under the title. */
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

const minWidth = 320
const maxWidth = 900

/**
 * The detail of what is chosen in a list, beside it. Esc closes it and gives the focus back to where it was; its width is
 * remembered. Give it a `key` of the record, so that it scrolls to the top for another one.
 */
export function DetailPane({ title, subtitle, actions, onClose, children }: DetailPaneProps): ReactNode {
  const t = useText()
  const [width, setWidth] = useStored('detail-width', 480, isNumber)
  const pane = useRef<HTMLElement>(null)
  useCloseByEscape(onClose, pane)
  return (
    <aside
      className={styles.pane}
      style={{ '--pane-width': `min(${width / 14}rem, 46vw)` } as CSSProperties}
      ref={pane}
      aria-labelledby="detail-title"
    >
      <div className={styles.edge}>
        <ResizeHandle
          label={t('app.screen.resize')}
          value={width}
          min={minWidth}
          max={maxWidth}
          onMove={(pixels) => setWidth(Math.min(maxWidth, Math.max(minWidth, width - pixels)))}
        />
      </div>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 className={styles.title} id="detail-title">
            {title}
          </h2>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions}
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('app.screen.close')} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}

/** Esc in a text field or an open float means that field or float, not the pane. */
function useCloseByEscape(onClose: () => void, pane: React.RefObject<HTMLElement | null>): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="dialog"]')) return
      close.current()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      const hadFocus = !document.activeElement || document.activeElement === document.body
      if (hadFocus && before instanceof HTMLElement && before.isConnected && !pane.current?.contains(before))
        before.focus()
    }
  }, [pane])
}
