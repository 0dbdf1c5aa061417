import { Button, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { defaultStatusWords, type StatusWord } from '../../../shared/domain/status/types.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import parts from '../../ui/section-parts.module.css'
import { StatusSign } from '../signs/index.ts'
import styles from './settings.module.css'
import { statusWordsInput, useSettings } from './use-settings.ts'

/** The office's words for each fixed meaning of a status. */
export function WordsSection(): ReactNode {
  const t = useText()
  const { settings, error, save } = useSettings()
  if (!settings) return <ErrorNote error={error} />
  const change = (changed: StatusWord) =>
    save({
      statusWords: statusWordsInput(settings.statusWords.map((own) => (own.status === changed.status ? changed : own))),
    })
  return (
    <>
      <p className={parts.hint}>{t('settings.words.hint')}</p>
      <ErrorNote error={error} />
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.words.meaning')}</th>
            <th scope="col">{t('settings.words.word')}</th>
            <th scope="col">{t('settings.words.otherWords')}</th>
          </tr>
        </thead>
        <tbody>
          {settings.statusWords.map((own) => (
            <tr key={own.status}>
              <td>
                <StatusSign status={own.status} word={t(`app.signs.status.${own.status}`)} />
              </td>
              <td className={styles.word}>
                <InlineEdit
                  label={t('settings.words.word')}
                  value={own.word}
                  onSave={(word) => change({ ...own, word })}
                />
              </td>
              <td>
                <OtherWords words={own.otherWords} onChange={(otherWords) => change({ ...own, otherWords })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        className={styles.foot ?? ''}
        onClick={() => void save({ statusWords: statusWordsInput(defaultStatusWords) })}
      >
        {t('settings.words.reset')}
      </Button>
    </>
  )
}

interface OtherWordsProps {
  readonly words: readonly string[]
  /** Answers whether it was saved. */
  readonly onChange: (words: readonly string[]) => Promise<boolean>
}

function OtherWords({ words, onChange }: OtherWordsProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState('')
  const add = async () => {
    const word = typed.trim()
    if (word === '' || words.includes(word)) return
    if (await onChange([...words, word])) setTyped('')
  }
  return (
    <div className={parts.row}>
      {words.map((word) => (
        <Tag
          key={word}
          closable={{ 'aria-label': t('settings.words.remove', { word }) }}
          onClose={(event) => {
            // The word goes when the ledger says so.
            event.preventDefault()
            void onChange(words.filter((own) => own !== word))
          }}
        >
          {word}
        </Tag>
      ))}
      <Input
        size="small"
        value={typed}
        maxLength={20}
        style={{ width: '8rem' }}
        placeholder={t('settings.words.add')}
        aria-label={t('settings.words.add')}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void add()}
        onBlur={() => void add()}
      />
    </div>
  )
}
