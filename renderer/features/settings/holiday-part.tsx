import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { checkHolidays } from '../../../shared/domain/deadline/check-holidays.ts'
import { type HolidayYear, holidayYears } from '../../../shared/domain/deadline/holiday-years.ts'
import { readHolidayNotice } from '../../../shared/domain/deadline/read-holiday-notice.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import parts from '../../ui/section-parts.module.css'
import styles from './settings.module.css'
import { type HolidaysInput, holidaysInput } from './use-settings.ts'

interface HolidayPartProps {
  /** The years the office entered. */
  readonly own: readonly HolidayYear[]
  /** Answers whether it was saved. */
  readonly onSave: (years: HolidaysInput) => Promise<boolean>
}

/** 节假日 — the years that are known, and how one more is entered: by the text of its notice. */
export function HolidayPart({ own, onSave }: HolidayPartProps): ReactNode {
  const t = useText()
  const years = holidayYears(own)
  const ownYears = new Set(own.map(({ year }) => year))
  const others = (year: number) => own.filter((known) => known.year !== year)
  return (
    <>
      <h2 className={parts.part}>{t('settings.holidays.title')}</h2>
      <p className={parts.hint}>{t('settings.holidays.hint')}</p>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.holidays.year')}</th>
            <th scope="col">{t('settings.holidays.off')}</th>
            <th scope="col">{t('settings.holidays.worked')}</th>
            <th scope="col">{t('settings.holidays.from')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((holidays) => (
            <tr key={holidays.year}>
              <td>{holidays.year}</td>
              <td>{printOff(t, holidays)}</td>
              <td>{printWorked(t, holidays)}</td>
              <td className={parts.small}>
                <div>{holidays.notice}</div>
                {ownYears.has(holidays.year) && (
                  <Button
                    size="small"
                    aria-label={t('settings.holidays.removeOf', { year: holidays.year })}
                    onClick={() => void onSave(holidaysInput(others(holidays.year)))}
                  >
                    {t('settings.holidays.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddYear
        initialYear={(years.at(-1)?.year ?? new Date().getFullYear()) + 1}
        onAdd={(added) => onSave(holidaysInput([...others(added.year), added]))}
      />
    </>
  )
}

interface AddYearProps {
  readonly initialYear: number
  readonly onAdd: (year: HolidayYear) => Promise<boolean>
}

/** The text of the notice, and beside it what was understood; with anything doubtful in it the year is not taken. */
function AddYear({ initialYear, onAdd }: AddYearProps): ReactNode {
  const t = useText()
  const { ofCode } = useSentences()
  const [year, setYear] = useState(initialYear)
  const [words, setWords] = useState('')
  const { doubts, ...read } = readHolidayNotice(words, year)
  const holidays = { year, ...read }
  const findings = checkHolidays([holidays])
  const isTyped = words.trim() !== ''
  const add = async () => {
    if (!(await onAdd(holidays))) return
    setWords('')
    setYear(year + 1)
  }
  return (
    <>
      <h3 className={parts.part}>{t('settings.holidays.addTitle')}</h3>
      <div className={parts.row}>
        <NumberField
          min={2000}
          max={2100}
          precision={0}
          value={year}
          aria-label={t('settings.holidays.year')}
          onChange={(value) => setYear(value ?? initialYear)}
        />
        <Button disabled={!isTyped || doubts.length > 0 || findings.length > 0} onClick={() => void add()}>
          {t('settings.holidays.add')}
        </Button>
      </div>
      <Input.TextArea
        className={parts.notes ?? ''}
        value={words}
        maxLength={5000}
        autoSize={{ minRows: 4, maxRows: 14 }}
        aria-label={t('settings.holidays.words')}
        placeholder={t('settings.holidays.placeholder')}
        onChange={({ target }) => setWords(target.value)}
      />
      {isTyped && (
        <div role="status">
          <p className={parts.small}>
            {t('settings.holidays.read', { off: printOff(t, holidays), worked: printWorked(t, holidays) })}
          </p>
          <ul className={styles.findings}>
            {doubts.map((day) => (
              <li key={day} className={parts.bad}>
                {t('settings.holidays.doubt', { day })}
              </li>
            ))}
            {findings.map(({ code, params }) => (
              <li key={`${code} ${params.day}`} className={parts.bad}>
                {ofCode('checkFindings', code, params)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function printOff(t: Text, { off, year }: HolidayYear): string {
  const span = ([from, to]: HolidayYear['off'][number]) =>
    from === to
      ? printDay(t, from, year)
      : t('settings.holidays.span', { from: printDay(t, from, year), to: printDay(t, to, year) })
  return printAll(t, off.map(span))
}

function printWorked(t: Text, { worked, year }: HolidayYear): string {
  return printAll(
    t,
    worked.map((day) => printDay(t, day, year)),
  )
}

const printAll = (t: Text, days: readonly string[]) =>
  days.length === 0 ? t('settings.holidays.none') : days.join(t('settings.holidays.between'))

/** With its year only where that is another one. */
function printDay(t: Text, day: IsoDate, year: number): string {
  const [ofYear, month, date] = day.split('-').map(Number)
  const words = { month: month ?? 0, date: date ?? 0 }
  return ofYear === year
    ? t('settings.holidays.day', words)
    : t('settings.holidays.dayOfYear', { ...words, year: ofYear ?? 0 })
}
