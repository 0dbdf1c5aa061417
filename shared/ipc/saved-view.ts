import { z } from 'zod'
import type { SavedViewId } from '../domain/id.ts'
import type { SavedView } from '../domain/saved-view/types.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'

const screen = z.string().min(1).max(40)

/** Channels of the domain `savedView`. */
export const savedViewContract = {
  'savedView.list': call(z.object({ screen }), result<readonly SavedView[]>()),
  /** A view of the same name on the screen is replaced. */
  'savedView.save': call(
    z.object({ screen, name: z.string().max(60), state: z.json() }),
    result<{ readonly viewId: SavedViewId }>(),
  ),
  'savedView.remove': call(z.object({ viewId: id<'savedView'>() }), result<null>()),
}
