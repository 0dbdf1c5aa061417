import { Input, Modal } from 'antd'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { taskPlace } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { Highlight } from '../../ui/highlight.tsx'
import { indexNames } from './name-index.ts'
import styles from './palette.module.css'
import { usePaletteItems } from './use-palette-items.ts'

interface PaletteProps {
  readonly onClose: () => void
}

/** So many of each are offered: what is not among them is found by one more letter. */
const shownNames = 9
const shownTasks = 8

interface Choice {
  readonly key: string
  readonly kind: 'action' | 'screen' | 'unit' | 'leader' | 'task'
  readonly title: string
  readonly act: () => void
}

/** Ctrl+K: any screen, action, unit, leader or task by name, pinyin or initials, by keyboard alone. */
export function Palette({ onClose }: PaletteProps): ReactNode {
  const t = useText()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const choices = useChoices(useDeferredValue(typed))
  const chosen = Math.min(at, choices.length - 1)
  const kinds = {
    action: t('app.palette.actions'),
    screen: t('app.palette.screens'),
    unit: t('app.palette.units'),
    leader: t('app.palette.leaders'),
    task: t('app.palette.tasks'),
  }
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.act()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') take(choices[chosen])
    if (step === 0 || choices.length === 0) return
    event.preventDefault()
    setAt((chosen + step + choices.length) % choices.length)
  }
  return (
    <Modal
      open
      title={t('app.palette.title')}
      footer={null}
      closable={false}
      width="min(44rem, 92vw)"
      onCancel={onClose}
      style={{ top: '4rem' }}
      styles={{ header: { display: 'none' } }}
    >
      <Input
        autoFocus
        size="large"
        value={typed}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        aria-label={t('app.palette.title')}
        placeholder={t('app.palette.placeholder')}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div className={styles.choices} id={listId} role="listbox" aria-label={t('app.palette.title')}>
        {choices.map((choice, place) => (
          <div
            key={choice.key}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className={classes(styles.choice, place === chosen && styles.chosen)}
            ref={(element) => {
              if (place === chosen) element?.scrollIntoView({ block: 'nearest' })
            }}
            onPointerMove={() => setAt(place)}
            onClick={() => take(choice)}
            onKeyDown={press}
          >
            <span className={styles.kind}>{kinds[choice.kind]}</span>
            <span className={styles.title} title={choice.title}>
              <Highlight text={choice.title} words={typed} />
            </span>
          </div>
        ))}
      </div>
      <p className={styles.hint}>
        {typed.trim() !== '' && choices.length === 0 ? t('app.palette.none', { words: typed }) : t('app.palette.hint')}
      </p>
    </Modal>
  )
}

function useChoices(query: string): readonly Choice[] {
  const navigate = useNavigate()
  const items = usePaletteItems()
  const index = useMemo(() => indexNames(items), [items])
  const words = query.trim()
  const tasks = useBackend('task.search', words === '' ? null : { words, limit: shownTasks })
  return useMemo(() => {
    const acts = new Map(items.map((item) => [`${item.kind} ${item.id}`, item.act]))
    const named =
      words === ''
        ? items.filter((item) => item.kind === 'screen' || item.kind === 'action')
        : index.find(words, shownNames)
    const names = named.map(({ id, kind, title }): Choice => {
      const key = `${kind} ${id}`
      return { key, kind, title, act: acts.get(key) ?? (() => undefined) }
    })
    if (words === '') return names
    const found = (tasks.data ?? []).map(
      ({ id, number, text }): Choice => ({
        key: `task ${id}`,
        kind: 'task',
        title: `${number}　${text}`,
        act: () => void navigate(taskPlace(id)),
      }),
    )
    return [...names, ...found]
  }, [items, index, words, tasks.data, navigate])
}
