import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { UsualPaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'

/**
 * 文稿模板 of a paper, where the office has any of its own for it. What is chosen holds for the next time as well.
 */
export function UsualPresetField({ kind }: { readonly kind: UsualPaperKind }): ReactNode {
  const t = useText()
  const presets = (useBackend('preset.list', {}).data ?? []).filter((preset) => preset.kind === kind)
  const chosen = useBackend('settings.read', {}).data?.usualPresets
  const save = useCall('settings.save')
  if (presets.length < 2 || !chosen) return null
  const choose = (value: string) => {
    const presetId = presets.find(({ id }) => id === value)?.id ?? null
    void save.run({ usualPresets: { ...chosen, [kind]: presetId } })
  }
  return (
    <>
      <Select
        aria-label={t('preset.of', { paper: t(`preset.kinds.${kind}`) })}
        value={chosen[kind] ?? ''}
        loading={save.isRunning}
        options={presets.map(({ id, name }) => ({ value: id ?? '', label: name }))}
        onChange={choose}
      />
      <ErrorNote error={save.error} />
    </>
  )
}
