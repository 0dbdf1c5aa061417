import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { type PaperSettings, tablePitches } from '../../../shared/domain/document/paper-settings.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'
import { Choice, Part } from './choice-parts.tsx'

interface TableChoicesProps {
  readonly papers: PaperSettings
  readonly onChange: (changed: Partial<PaperSettings>) => void
}

/** What of 公文格式 concerns tables on paper, and workbooks. */
export function TableChoices({ papers, onChange }: TableChoicesProps): ReactNode {
  const t = useText()
  return (
    <>
      <Part title={t('settings.papers.tables')}>
        <Choice
          label={t('settings.papers.choice.tablePitch')}
          value={papers.tablePitch}
          options={tablePitches.map((value) => [value, t('settings.papers.value.tablePitch', { value })])}
          onChange={(tablePitch) => onChange({ tablePitch })}
        />
        <Choice
          label={t('settings.papers.choice.chapterRows')}
          value={papers.chapterRows}
          options={(['centred', 'left'] as const).map((value) => [
            value,
            t(`settings.papers.value.chapterRows.${value}`),
          ])}
          onChange={(chapterRows) => onChange({ chapterRows })}
        />
        <Choice
          label={t('settings.papers.choice.figures')}
          value={papers.figures}
          options={(['right', 'centred'] as const).map((value) => [value, t(`settings.papers.value.figures.${value}`)])}
          onChange={(figures) => onChange({ figures })}
        />
        <Choice
          label={t('settings.papers.choice.noSupport')}
          value={papers.noSupport}
          options={(['blank', 'dash'] as const).map((value) => [value, t(`settings.papers.value.noSupport.${value}`)])}
          onChange={(noSupport) => onChange({ noSupport })}
        />
      </Part>
      <Part title={t('settings.papers.sheets')}>
        <Choice
          label={t('settings.papers.choice.sheetLineFont')}
          value={papers.sheetLineFont}
          options={(['kai', 'body'] as const).map((value) => [
            value,
            t(`settings.papers.value.sheetLineFont.${value}`),
          ])}
          onChange={(sheetLineFont) => onChange({ sheetLineFont })}
        />
        <Choice
          label={t('settings.papers.choice.sheetRepeats')}
          value={papers.sheetRepeats}
          options={(['all', 'head'] as const).map((value) => [value, t(`settings.papers.value.sheetRepeats.${value}`)])}
          onChange={(sheetRepeats) => onChange({ sheetRepeats })}
        />
        <dt />
        <dd>
          <Checkbox checked={papers.hasSheetFill} onChange={({ target }) => onChange({ hasSheetFill: target.checked })}>
            {t('settings.papers.sheetFill')}
          </Checkbox>
        </dd>
        <dt />
        <dd>
          <Checkbox
            checked={papers.hasStatusFill}
            onChange={({ target }) => onChange({ hasStatusFill: target.checked })}
          >
            {t('settings.papers.statusFill')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.statusFillHint')}</div>
        </dd>
      </Part>
    </>
  )
}
