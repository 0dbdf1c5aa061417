import { Input, Segmented, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import type { PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import { useText } from '../text/use-text.ts'
import styles from './element-fields.module.css'

interface ElementFieldsProps {
  readonly elements: PaperElements
  /** Whether the paper has a head, where 份号, 密级 and 紧急程度 stand. */
  readonly hasHead: boolean
  /** Whether it goes up, so that it has 签发人. */
  readonly isUpward: boolean
  readonly onType: (change: Partial<PaperElements>) => void
  readonly onChoose: (change: Partial<PaperElements>) => void
  /** A field of words was left. */
  readonly onLeave?: () => void
}

/** 公文要素: 份号, 密级, 紧急程度, 签发人, 附注 of one paper. */
export function ElementFields(props: ElementFieldsProps): ReactNode {
  const { elements, hasHead, isUpward, onType, onLeave } = props
  const t = useText()
  const leave = onLeave && { onBlur: onLeave }
  return (
    <div className={styles.fields}>
      {hasHead && <CornerFields {...props} />}
      {isUpward && (
        <Field label={t('paperElements.signers')}>
          {(id) => (
            <Input.TextArea
              {...{ id, ...leave }}
              autoSize={{ minRows: 1, maxRows: 6 }}
              value={elements.signers.join('\n')}
              placeholder={t('paperElements.signersExample')}
              onChange={({ target }) => onType({ signers: target.value.split('\n').slice(0, 10) })}
            />
          )}
        </Field>
      )}
      <Field label={t('paperElements.remark')}>
        {(id) => (
          <Input.TextArea
            {...{ id, ...leave }}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={200}
            value={elements.remark}
            placeholder={t(isUpward ? 'paperElements.upwardRemarkExample' : 'paperElements.remarkExample')}
            onChange={({ target }) => onType({ remark: target.value.replaceAll('\n', '') })}
          />
        )}
      </Field>
    </div>
  )
}

/** What stands in the upper left corner: 份号, 密级 and 保密期限, 紧急程度. */
function CornerFields({ elements, onType, onChoose, onLeave }: ElementFieldsProps): ReactNode {
  const t = useText()
  const leave = onLeave && { onBlur: onLeave }
  return (
    <>
      <Field label={t('paperElements.copyNumber')}>
        {(id) => (
          <Input
            {...{ id, ...leave }}
            value={elements.copyNumber}
            inputMode="numeric"
            maxLength={20}
            placeholder={t('paperElements.copyNumberExample')}
            onChange={({ target }) => onType({ copyNumber: target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={t('paperElements.secrecy')}>
          {(id) => (
            <Select
              id={id}
              value={elements.secrecy}
              options={[
                { value: '' as const, label: t('paperElements.secrecies.none') },
                { value: '秘密' as const, label: t('paperElements.secrecies.secret') },
                { value: '机密' as const, label: t('paperElements.secrecies.confidential') },
                { value: '绝密' as const, label: t('paperElements.secrecies.top') },
              ]}
              // A term without a grade means nothing.
              onChange={(secrecy) => onChoose(secrecy === '' ? { secrecy, secrecyTerm: '' } : { secrecy })}
            />
          )}
        </Field>
        <Field label={t('paperElements.secrecyTerm')}>
          {(id) => (
            <Input
              {...{ id, ...leave }}
              value={elements.secrecyTerm}
              disabled={elements.secrecy === ''}
              maxLength={20}
              placeholder={t('paperElements.secrecyTermExample')}
              onChange={({ target }) => onType({ secrecyTerm: target.value })}
            />
          )}
        </Field>
      </div>
      {elements.secrecy !== '' && <p className={styles.hint}>{t('paperElements.secrecyRule')}</p>}
      <div className={styles.field}>
        <span className={styles.label}>{t('paperElements.urgency')}</span>
        <Segmented
          block
          size="small"
          aria-label={t('paperElements.urgency')}
          value={elements.urgency}
          options={[
            { value: '' as const, label: t('paperElements.urgencies.none') },
            { value: '加急' as const, label: t('paperElements.urgencies.urgent') },
            { value: '特急' as const, label: t('paperElements.urgencies.extra') },
          ]}
          onChange={(urgency) => onChoose({ urgency })}
        />
      </div>
    </>
  )
}

interface FieldProps {
  readonly label: string
  readonly children: (id: string) => ReactNode
}

function Field({ label, children }: FieldProps): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
