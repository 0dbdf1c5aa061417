import { Button, Checkbox, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  hasHead,
  hasIssuers,
  headStyles,
  type PaperPreset,
  type PresetSection,
} from '../../../shared/domain/paper/preset.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { SortableList } from '../../ui/sortable-list.tsx'
import { ColumnList } from './column-list.tsx'
import { IssuerFields } from './issuer-fields.tsx'
import { ownSection } from './own-section.ts'
import styles from './preset.module.css'
import type { EditedPreset } from './preset-editor.tsx'
import { ProblemList } from './problem-list.tsx'
import { SectionEditor } from './section-editor.tsx'
import { WordingField } from './wording-field.tsx'

interface PresetFormProps extends EditedPreset {
  readonly onChange: (preset: PaperPreset) => void
}

/** What a preset says: around the text, then section by section; one section is open at a time. */
export function PresetForm(props: PresetFormProps): ReactNode {
  const { preset, names, problems, isReadOnly, onChange } = props
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const problemsAt = (section: string | null, place: string) =>
    problems.filter((problem) => problem.section === section && problem.place === place)
  const setSections = (sections: readonly PresetSection[]) => onChange({ ...preset, sections })
  const changeSection = (section: PresetSection) =>
    setSections(preset.sections.map((known) => (known.key === section.key ? section : known)))

  const add = () => {
    const taken = new Set(preset.sections.map((section) => section.heading))
    const section = ownSection(t('preset.sections.newHeading'), t('preset.sections.newWords'), taken)
    const annexes = preset.sections.filter(isAnnex)
    setSections([...preset.sections.filter((known) => !isAnnex(known)), section, ...annexes])
    setOpen(section.key)
  }
  const list = (sections: readonly PresetSection[], onOrder: (ordered: readonly PresetSection[]) => void) => (
    <SortableList
      items={sections}
      keyOf={(section) => section.key}
      nameOf={(section) => section.heading || t('preset.sections.lead')}
      isReadOnly={isReadOnly}
      onOrder={onOrder}
    >
      {(section) => (
        <SectionLine
          section={section}
          isOpen={open === section.key}
          hasProblems={problems.some((problem) => problem.section === section.key)}
          isReadOnly={isReadOnly}
          onToggle={() => setOpen(open === section.key ? null : section.key)}
          onShow={(isShown) => changeSection({ ...section, isShown })}
        >
          <SectionEditor
            section={section}
            names={names}
            problemsAt={(place) => problemsAt(section.key, place)}
            isReadOnly={isReadOnly}
            onChange={changeSection}
            onRemove={() => setSections(preset.sections.filter((known) => known.key !== section.key))}
          />
        </SectionLine>
      )}
    </SortableList>
  )
  const isHeaded = hasHead(preset.kind)
  const lead = preset.sections.filter((section) => section.placement === 'lead')
  const text = preset.sections.filter((section) => section.placement === 'text')
  const annexes = preset.sections.filter(isAnnex)
  return (
    <>
      <div className={styles.fields}>
        <label className={styles.label} htmlFor="preset-name">
          {t('preset.fields.name')}
        </label>
        <div>
          <Input
            id="preset-name"
            value={preset.name}
            maxLength={60}
            readOnly={isReadOnly}
            onChange={(event) => onChange({ ...preset, name: event.target.value })}
          />
          <ProblemList problems={problemsAt(null, 'name')} />
        </div>
        {isHeaded && (
          <>
            <span className={styles.label}>{t('preset.fields.head')}</span>
            <Select
              aria-label={t('preset.fields.head')}
              value={preset.head}
              disabled={isReadOnly}
              popupMatchSelectWidth={false}
              options={headStyles.map((head) => ({ value: head, label: t(`preset.heads.${head}`) }))}
              onChange={(head) => onChange({ ...preset, head })}
            />
          </>
        )}
      </div>
      {preset.head === 'document' && hasIssuers(preset.kind) && (
        <IssuerFields
          preset={preset}
          problemsAt={(place) => problemsAt(null, place)}
          isReadOnly={isReadOnly}
          onChange={onChange}
        />
      )}
      {(isHeaded ? (['title', 'addressees', 'copyTo'] as const) : (['title'] as const)).map((field) => (
        <WordingField
          key={field}
          label={t(`preset.fields.${field}`)}
          value={preset[field]}
          words={names.words}
          problems={problemsAt(null, field)}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange({ ...preset, [field]: value })}
        />
      ))}
      <p className={styles.hint}>{t('preset.insert.hint')}</p>
      <h2 className={styles.part}>{t('preset.sections.text')}</h2>
      <ProblemList problems={problemsAt(null, 'sections')} />
      {list(lead, () => undefined)}
      {list(text, (ordered) => setSections([...lead, ...ordered, ...annexes]))}
      {!isReadOnly && <Button onClick={add}>{t('preset.sections.add')}</Button>}
      {annexes.length > 0 && <h2 className={styles.part}>{t('preset.sections.annex')}</h2>}
      {list(annexes, (ordered) => setSections([...lead, ...text, ...ordered]))}
      {names.columns.length > 0 && (
        <ColumnList
          columns={preset.columns ?? names.columns}
          known={names.columns}
          reading={names.readsColumns}
          problems={problemsAt(null, 'columns')}
          isReadOnly={isReadOnly}
          onChange={(columns) => onChange({ ...preset, columns })}
        />
      )}
    </>
  )
}

const isAnnex = (section: PresetSection) => section.placement === 'annex'

interface SectionLineProps {
  readonly section: PresetSection
  readonly isOpen: boolean
  readonly hasProblems: boolean
  readonly isReadOnly: boolean
  readonly onToggle: () => void
  readonly onShow: (isShown: boolean) => void
  readonly children: ReactNode
}

function SectionLine(props: SectionLineProps): ReactNode {
  const { section, isOpen, hasProblems, isReadOnly, onToggle, onShow, children } = props
  const t = useText()
  const name = section.heading || t('preset.sections.lead')
  return (
    <div className={styles.section}>
      <div className={styles.sectionHead}>
        <Checkbox
          checked={section.isShown}
          disabled={isReadOnly}
          aria-label={t('preset.sections.show', { section: name })}
          onChange={(event) => onShow(event.target.checked)}
        />
        <button
          type="button"
          className={classes(styles.sectionName, !section.isShown && styles.notShown)}
          aria-expanded={isOpen}
          aria-label={t('preset.sections.edit', { section: name })}
          onClick={onToggle}
        >
          {isOpen ? '▾' : '▸'} {name}
        </button>
        {hasProblems && <span className={styles.bad}>!</span>}
      </div>
      {isOpen && children}
    </div>
  )
}
