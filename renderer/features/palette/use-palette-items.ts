import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { shortForms } from '../../../shared/domain/unit/short-forms.ts'
import { navigationGroups } from '../../app/navigation.tsx'
import { leaderPlace, places, unitPlace } from '../../app/places.ts'
import { setPreferences, useIsDark, usePreferences } from '../../app/preferences.ts'
import { screenRoutes } from '../../app/routes.tsx'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { useUndo } from '../history/index.ts'
import { paperKinds } from '../plan-paper/index.ts'
import type { NamedItem } from './name-index.ts'

/** An item of the palette with what choosing it does. */
export interface PaletteItem extends NamedItem {
  readonly act: () => void
}

/** Everything that is found by its name: actions, screens, units and leaders in official order. */
export function usePaletteItems(): readonly PaletteItem[] {
  const t = useText()
  const navigate = useNavigate()
  const place = usePlace()
  const { undo, redo } = useUndo()
  const isDark = useIsDark()
  const { textSize } = usePreferences()
  const units = useBackend('unit.overview', {}).data?.units
  const leaders = useBackend('leader.overview', {}).data?.leaders

  return useMemo(() => {
    const action = (id: string, title: string, act: () => void): PaletteItem => ({
      id,
      kind: 'action',
      title,
      names: [],
      act,
    })
    const go = (to: string) => () => void navigate(to)
    const shown = new Set(screenRoutes.map((route) => route.path))
    return [
      ...navigationGroups
        .flat()
        .filter((name) => shown.has(places[name]))
        .map(
          (name): PaletteItem => ({
            id: name,
            kind: 'screen',
            title: t(`app.nav.${name}`),
            names: [],
            act: go(places[name]),
          }),
        ),
      action('undo', t('app.palette.undo'), () => void undo()),
      action('redo', t('app.palette.redo'), () => void redo()),
      action('history', t('app.palette.history'), go(places.history)),
      ...paperKinds.map((kind) =>
        action(`paper-${kind}`, t(`planPaper.kinds.${kind}`), () => place.set({ papers: kind })),
      ),
      action('about', t('help.about'), () => place.set({ about: 'open' })),
      action('theme', t('app.palette.theme'), () => setPreferences({ theme: isDark ? 'light' : 'dark' })),
      action('larger', t('app.palette.larger'), () => setPreferences({ textSize: textSize + 1 })),
      action('smaller', t('app.palette.smaller'), () => setPreferences({ textSize: textSize - 1 })),
      ...(units ?? []).map(
        ({ id, name, otherNames }): PaletteItem => ({
          id,
          kind: 'unit',
          title: name,
          names: [...otherNames, ...shortForms(name)],
          act: go(unitPlace(id)),
        }),
      ),
      ...(leaders ?? []).map(
        ({ id, name }): PaletteItem => ({
          id,
          kind: 'leader',
          title: name,
          names: [],
          act: go(leaderPlace(id)),
        }),
      ),
    ]
  }, [t, navigate, place, undo, redo, isDark, textSize, units, leaders])
}
