import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import type { PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import { eachName, type PresetPart, type PresetSection } from '../../../shared/domain/paper/preset.ts'
import type { VocabularyNames } from '../../../shared/domain/paper/vocabulary.ts'
import { useText } from '../../text/use-text.ts'
import { isOwn, ownParagraph } from './own-section.ts'
import styles from './preset.module.css'
import { ProblemList } from './problem-list.tsx'
import { WordingField } from './wording-field.tsx'

interface SectionEditorProps {
  readonly section: PresetSection
  readonly names: VocabularyNames
  readonly problemsAt: (place: string) => readonly PresetProblem[]
  readonly isReadOnly: boolean
  readonly onChange: (section: PresetSection) => void
  readonly onRemove: () => void
}

/** The words of one section, part by part. */
export function SectionEditor(props: SectionEditorProps): ReactNode {
  const { section, names, problemsAt, isReadOnly, onChange, onRemove } = props
  const t = useText()
  const setPart = (at: number, part: PresetPart) => onChange({ ...section, parts: section.parts.with(at, part) })
  return (
    <div className={styles.parts}>
      {section.placement !== 'lead' && (
        <WordingField
          label={t('preset.fields.heading')}
          value={section.heading}
          words={names.words}
          problems={problemsAt('heading')}
          isReadOnly={isReadOnly}
          onChange={(heading) => onChange({ ...section, heading })}
        />
      )}
      {section.parts.map((part, at) => (
        <div key={`${part.kind} ${part.place}`} className={styles.partFrame}>
          <PartEditor
            part={part}
            names={names}
            problemsAt={problemsAt}
            isReadOnly={isReadOnly}
            onChange={(next) => setPart(at, next)}
          />
          {!isReadOnly && isOwn(part.place) && (
            <Button size="small" onClick={() => onChange({ ...section, parts: section.parts.toSpliced(at, 1) })}>
              {t('preset.sections.removeParagraph')}
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() =>
              onChange({ ...section, parts: [...section.parts, ownParagraph(t('preset.sections.newWords'))] })
            }
          >
            {t('preset.sections.addParagraph')}
          </Button>
          {isOwn(section.key) && (
            <Button size="small" onClick={onRemove}>
              {t('preset.sections.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

interface PartEditorProps {
  readonly part: PresetPart
  readonly names: VocabularyNames
  readonly problemsAt: (place: string) => readonly PresetProblem[]
  readonly isReadOnly: boolean
  readonly onChange: (part: PresetPart) => void
}

function PartEditor({ part, names, problemsAt, isReadOnly, onChange }: PartEditorProps): ReactNode {
  const t = useText()
  const itemWords = (list: string) => names.lists.find(({ name }) => name === list)?.words ?? []
  if (part.kind === 'table') {
    return (
      <>
        <p className={styles.hint}>{t('preset.parts.table', { table: part.table })}</p>
        <ProblemList problems={problemsAt(part.place)} />
      </>
    )
  }
  if (part.kind === 'list') {
    return (
      <WordingField
        label={t('preset.parts.list', { list: part.list })}
        value={part.words}
        words={names.words}
        itemWords={itemWords(part.list)}
        hasLines
        problems={problemsAt(part.place)}
        isReadOnly={isReadOnly}
        onChange={(words) => onChange({ ...part, words })}
      />
    )
  }
  const { each } = part
  return (
    <>
      {part.kind === 'point' && (
        <WordingField
          label={t('preset.fields.pointHeading')}
          value={part.heading}
          words={names.words}
          problems={problemsAt(`${part.place}.heading`)}
          isReadOnly={isReadOnly}
          onChange={(heading) => onChange({ ...part, heading })}
        />
      )}
      <WordingField
        label={t('preset.fields.words')}
        value={part.words}
        words={each === undefined ? names.words : [eachName, ...names.words]}
        problems={problemsAt(part.place)}
        isReadOnly={isReadOnly}
        onChange={(words) => onChange({ ...part, words })}
      />
      {each !== undefined && (
        <>
          <WordingField
            label={t('preset.fields.item')}
            value={each.words}
            words={names.words}
            itemWords={itemWords(each.list)}
            problems={problemsAt(`${part.place}.each`)}
            isReadOnly={isReadOnly}
            onChange={(words) => onChange({ ...part, each: { ...each, words } })}
          />
          <div className={styles.between}>
            <span>{t('preset.fields.between')}</span>
            <Input
              aria-label={t('preset.fields.between')}
              value={each.between}
              maxLength={20}
              readOnly={isReadOnly}
              onChange={(event) => onChange({ ...part, each: { ...each, between: event.target.value } })}
            />
          </div>
        </>
      )}
    </>
  )
}
