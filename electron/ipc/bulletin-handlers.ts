import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const bulletinHandlers = (_backend: Backend): HandlersFor<'bulletin'> => ({})
