import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { unitTree } from '../../../shared/domain/unit/arrange-units.ts'
import type { UnitGroupOverview } from '../../../shared/domain/unit/overview.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { RecordHistory } from '../history/index.ts'
import styles from './unit.module.css'

interface GroupDetailProps {
  /** Null where it is not there any more. */
  readonly group: UnitGroupOverview | null
  readonly units: readonly Unit[]
  readonly onClose: () => void
}

/** Who is in a group: seen, chosen, or left to its name again. */
export function GroupDetail({ group, units, onClose }: GroupDetailProps): ReactNode {
  const t = useText()
  const [isChoosing, setIsChoosing] = useState(false)
  const remove = useCall('unit.removeGroup')
  const reset = useCall('unit.setMembers')
  if (!group) {
    return (
      <DetailPane title={t('unit.tabs.groups')} onClose={onClose}>
        <EmptyState title={t('unit.group.notFound')} />
      </DetailPane>
    )
  }
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const removeGroup = async () => {
    if ((await remove.run({ groupId: group.id })) !== undefined) onClose()
  }
  const how = group.isNamed ? 'named' : group.memberIds.length > 0 ? 'byName' : 'unknown'
  return (
    <DetailPane title={group.name} subtitle={t(`unit.group.${how}`)} onClose={onClose}>
      {how === 'unknown' && !isChoosing && <p className={parts.hint}>{t('unit.group.unknownHint')}</p>}
      {isChoosing ? (
        <MemberChoice group={group} units={units} onDone={() => setIsChoosing(false)} />
      ) : (
        <>
          <ol>
            {group.memberIds.map((id) => (
              <li key={id}>{nameOf.get(id)}</li>
            ))}
          </ol>
          <div className={parts.foot}>
            <Button type="primary" onClick={() => setIsChoosing(true)}>
              {t('unit.group.choose')}
            </Button>
            {group.isNamed && (
              <Button onClick={() => void reset.run({ groupId: group.id, unitIds: [] })}>
                {t('unit.group.reset')}
              </Button>
            )}
            <Button danger onClick={() => void removeGroup()}>
              {t('unit.group.remove')}
            </Button>
          </div>
          <ErrorNote error={remove.error ?? reset.error} />
          <h3 className={parts.part}>{t('app.history.ofRecord')}</h3>
          <RecordHistory table="unit_group" id={group.id} />
        </>
      )}
    </DetailPane>
  )
}

interface MemberChoiceProps {
  readonly group: UnitGroupOverview
  readonly units: readonly Unit[]
  readonly onDone: () => void
}

function MemberChoice({ group, units, onDone }: MemberChoiceProps): ReactNode {
  const t = useText()
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set(group.memberIds))
  const [words, setWords] = useState('')
  const set = useCall('unit.setMembers')
  const toggle = (ids: readonly UnitId[], isIn: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) isIn ? next.add(id) : next.delete(id)
    setChosen(next)
  }
  const save = async () => {
    if ((await set.run({ groupId: group.id, unitIds: [...chosen] })) !== undefined) onDone()
  }
  const found = units.filter(({ name, otherNames }) => [name, ...otherNames].some((own) => own.includes(words.trim())))
  return (
    <>
      <Input
        allowClear
        value={words}
        placeholder={t('unit.group.search')}
        aria-label={t('unit.group.search')}
        onChange={(event) => setWords(event.target.value)}
      />
      {unitTree(found).map(({ kind, units: own }) => {
        const ids = own.map((unit) => unit.id)
        const count = ids.filter((id) => chosen.has(id)).length
        const title = t(`unit.kinds.${kind}`)
        return (
          <fieldset key={kind} className={styles.checks} aria-label={title}>
            <Checkbox
              checked={count === ids.length}
              indeterminate={count > 0 && count < ids.length}
              onChange={(event) => toggle(ids, event.target.checked)}
            >
              <strong>{t('unit.group.allOfKind', { kind: title })}</strong>
            </Checkbox>
            {own.map(({ id, name }) => (
              <Checkbox key={id} checked={chosen.has(id)} onChange={(event) => toggle([id], event.target.checked)}>
                {name}
              </Checkbox>
            ))}
          </fieldset>
        )
      })}
      <ErrorNote error={set.error} />
      <div className={parts.foot}>
        <span>{t('unit.group.chosen', { count: chosen.size })}</span>
        <Button type="primary" loading={set.isRunning} onClick={() => void save()}>
          {t('unit.group.save')}
        </Button>
        <Button onClick={onDone}>{t('unit.group.cancel')}</Button>
      </div>
    </>
  )
}
