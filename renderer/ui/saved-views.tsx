import { DeleteOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'
import styles from './saved-views.module.css'

interface SavedView {
  readonly id: string
  readonly name: string
}

interface SavedViewsProps {
  readonly views: readonly SavedView[]
  /** The view that was chosen last; null for none. */
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  /** Keeps what is shown now under a new name. */
  readonly onSave: (name: string) => void
  /** Keeps what is shown now under the view that is chosen. */
  readonly onSaveOver: (id: string) => void
  readonly onRemove: (id: string) => void
}

/** Choose, save, overwrite and remove views: filters, columns, sort and groups under a name. The screen stores them. */
export function SavedViews(props: SavedViewsProps): ReactNode {
  const { views, chosenId, onChoose } = props
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = views.find((view) => view.id === chosenId)
  const choose = (id: string) => {
    onChoose(id)
    setIsOpen(false)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setIsOpen}
      content={<ViewList {...props} chosen={chosen} onChoose={choose} onDone={() => setIsOpen(false)} />}
    >
      <Button aria-expanded={isOpen}>
        {chosen?.name ?? t('app.views.choose')}
        <DownOutlined aria-hidden />
      </Button>
    </Popover>
  )
}

interface ViewListProps extends SavedViewsProps {
  readonly chosen: SavedView | undefined
  readonly onDone: () => void
}

function ViewList({ views, chosen, onChoose, onSave, onSaveOver, onRemove, onDone }: ViewListProps): ReactNode {
  const t = useText()
  const [name, setName] = useState('')
  const save = () => {
    if (name.trim() === '') return
    onSave(name.trim())
    setName('')
    onDone()
  }
  return (
    <div className={styles.list}>
      {views.length === 0 && <p className={styles.none}>{t('app.views.none')}</p>}
      <ul className={styles.views} aria-label={t('app.views.label')}>
        {views.map((view) => (
          <li key={view.id} className={styles.view}>
            <Button type="text" block className={styles.name ?? ''} onClick={() => onChoose(view.id)}>
              {view.name}
            </Button>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('app.views.remove', { name: view.name })}
              onClick={() => onRemove(view.id)}
            />
          </li>
        ))}
      </ul>
      {chosen && (
        <Button
          block
          onClick={() => {
            onSaveOver(chosen.id)
            onDone()
          }}
        >
          {t('app.views.saveOver', { name: chosen.name })}
        </Button>
      )}
      <div className={styles.view}>
        <Input
          value={name}
          maxLength={40}
          aria-label={t('app.views.name')}
          placeholder={t('app.views.name')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button disabled={name.trim() === ''} onClick={save}>
          {t('app.views.save')}
        </Button>
      </div>
    </div>
  )
}
