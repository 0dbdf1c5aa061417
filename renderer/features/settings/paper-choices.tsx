import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { fontSchemeNames } from '../../../shared/domain/document/fonts.ts'
import {
  type EmboldenedLevel,
  emboldenedLevels,
  imprintPitches,
  markSizes,
  type PaperSettings,
  ruleThicknesses,
} from '../../../shared/domain/document/paper-settings.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'
import { Choice, Part, Points, Words } from './choice-parts.tsx'
import styles from './settings.module.css'

interface PaperChoicesProps {
  readonly papers: PaperSettings
  readonly onChange: (changed: Partial<PaperSettings>) => void
}

/** Every choice of 公文格式; each is saved when it is made. */
export function PaperChoices({ papers, onChange }: PaperChoicesProps): ReactNode {
  const t = useText()
  const toggle = (level: EmboldenedLevel, isBold: boolean) =>
    onChange({
      boldLevels: emboldenedLevels.filter((own) => (own === level ? isBold : papers.boldLevels.includes(own))),
    })
  return (
    <>
      <Part title={t('settings.papers.page')}>
        <Choice
          label={t('settings.papers.choice.profile')}
          value={papers.profile}
          options={(['office', 'strict'] as const).map((value) => [value, t(`settings.papers.value.profile.${value}`)])}
          onChange={(profile) => onChange({ profile })}
        />
        <Choice
          label={t('settings.papers.choice.sides')}
          value={papers.sides}
          options={(['double', 'single'] as const).map((value) => [value, t(`settings.papers.value.sides.${value}`)])}
          onChange={(sides) => onChange({ sides })}
        />
      </Part>
      <Part title={t('settings.papers.text')}>
        <Choice
          label={t('settings.papers.choice.fontScheme')}
          value={papers.fontScheme}
          options={fontSchemeNames.map((value) => [value, t(`settings.papers.value.fontScheme.${value}`)])}
          onChange={(fontScheme) => onChange({ fontScheme })}
        />
        <Choice
          label={t('settings.papers.choice.latin')}
          value={papers.latin}
          options={(['text', 'times'] as const).map((value) => [value, t(`settings.papers.value.latin.${value}`)])}
          onChange={(latin) => onChange({ latin })}
        />
        <dt>{t('settings.papers.bold')}</dt>
        <dd>
          <fieldset className={styles.checks} aria-label={t('settings.papers.bold')}>
            {emboldenedLevels.map((level) => (
              <Checkbox
                key={level}
                checked={papers.boldLevels.includes(level)}
                onChange={({ target }) => toggle(level, target.checked)}
              >
                {t(`settings.papers.boldLevel.${level === 2 ? 'two' : 'three'}`)}
              </Checkbox>
            ))}
          </fieldset>
        </dd>
        <Choice
          label={t('settings.papers.choice.levelDot')}
          value={papers.levelDot}
          options={(['half', 'full'] as const).map((value) => [value, t(`settings.papers.value.levelDot.${value}`)])}
          onChange={(levelDot) => onChange({ levelDot })}
        />
        <Choice
          label={t('settings.papers.choice.planSigns')}
          value={papers.planSigns}
          options={(['kept', 'full'] as const).map((value) => [value, t(`settings.papers.value.planSigns.${value}`)])}
          onChange={(planSigns) => onChange({ planSigns })}
        />
        <dt />
        <dd>
          <Checkbox
            checked={papers.keepsHeadings}
            onChange={({ target }) => onChange({ keepsHeadings: target.checked })}
          >
            {t('settings.papers.keepsHeadings')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.keepsHeadingsHint')}</div>
        </dd>
      </Part>
      <Part title={t('settings.papers.head')}>
        <dt>{t('settings.papers.markSize')}</dt>
        <dd>
          <Points
            key={papers.markSize}
            label={t('settings.papers.markSize')}
            unit={t('settings.papers.points')}
            value={papers.markSize}
            range={markSizes}
            onChange={(markSize) => onChange({ markSize })}
          />
          <div className={parts.small}>{t('settings.papers.markSizeHint')}</div>
        </dd>
        <Choice
          label={t('settings.papers.choice.ruleThickness')}
          value={papers.ruleThickness}
          options={ruleThicknesses.map((value) => [value, t('settings.papers.value.ruleThickness', { value })])}
          onChange={(ruleThickness) => onChange({ ruleThickness })}
        />
        <dt />
        <dd>
          <Checkbox
            checked={papers.isHeadPreprinted}
            onChange={({ target }) => onChange({ isHeadPreprinted: target.checked })}
          >
            {t('settings.papers.preprinted')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.preprintedHint')}</div>
        </dd>
        <dt />
        <dd>
          <Checkbox checked={papers.isSealed} onChange={({ target }) => onChange({ isSealed: target.checked })}>
            {t('settings.papers.sealed')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.sealedHint')}</div>
        </dd>
        <Choice
          label={t('settings.papers.choice.sealLines')}
          value={papers.sealLines}
          options={([2, 3] as const).map((value) => [
            value,
            t(`settings.papers.value.sealLines.${value === 2 ? 'two' : 'three'}`),
          ])}
          onChange={(sealLines) => onChange({ sealLines })}
        />
        <dt>{t('settings.papers.signerPost')}</dt>
        <dd>
          <Words
            key={papers.signerPost}
            label={t('settings.papers.signerPost')}
            value={papers.signerPost}
            placeholder={t('settings.papers.signerPostNone')}
            onChange={(signerPost) => onChange({ signerPost })}
          />
          <div className={parts.small}>{t('settings.papers.signerPostHint')}</div>
        </dd>
        <Choice
          label={t('settings.papers.choice.imprintPage')}
          value={papers.imprintPage}
          options={(['even', 'last'] as const).map((value) => [value, t(`settings.papers.value.imprintPage.${value}`)])}
          onChange={(imprintPage) => onChange({ imprintPage })}
        />
        <dt>{t('settings.papers.imprintPitch')}</dt>
        <dd>
          <Points
            key={papers.imprintPitch}
            label={t('settings.papers.imprintPitch')}
            unit={t('settings.papers.points')}
            value={papers.imprintPitch}
            range={imprintPitches}
            onChange={(imprintPitch) => onChange({ imprintPitch })}
          />
        </dd>
        <Choice
          label={t('settings.papers.choice.noticeOffice')}
          value={papers.noticeOffice}
          options={(['black', 'red'] as const).map((value) => [
            value,
            t(`settings.papers.value.noticeOffice.${value}`),
          ])}
          onChange={(noticeOffice) => onChange({ noticeOffice })}
        />
      </Part>
      <Part title={t('settings.papers.numbers')}>
        <Choice
          label={t('settings.papers.choice.plainNumbers')}
          value={papers.plainNumbers}
          options={(['outer', 'centred'] as const).map((value) => [
            value,
            t(`settings.papers.value.plainNumbers.${value}`),
          ])}
          onChange={(plainNumbers) => onChange({ plainNumbers })}
        />
        <Choice
          label={t('settings.papers.choice.turnedNumbers')}
          value={papers.turnedNumbers}
          options={(['turned', 'foot'] as const).map((value) => [
            value,
            t(`settings.papers.value.turnedNumbers.${value}`),
          ])}
          onChange={(turnedNumbers) => onChange({ turnedNumbers })}
        />
        <Choice
          label={t('settings.papers.choice.onePageNumber')}
          value={papers.onePageNumber}
          options={(['shown', 'omitted'] as const).map((value) => [
            value,
            t(`settings.papers.value.onePageNumber.${value}`),
          ])}
          onChange={(onePageNumber) => onChange({ onePageNumber })}
        />
      </Part>
    </>
  )
}
