import { type ReactNode, useMemo, useState } from 'react'
import type { PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { paperSheets } from '../../../shared/print/paper-sheets.ts'
import { EditSession } from './edit-session.ts'
import { PaperView } from './paper-view.tsx'

const none: ReadonlySet<string> = new Set()
const ignore = () => undefined

interface PaperPreviewProps {
  readonly paper: OfficialDocument
  readonly settings: PaperSettings
}

/** Any paper on its pages as it will print, to be looked at, as wide as there is room. */
export function PaperPreview({ paper, settings }: PaperPreviewProps): ReactNode {
  const [session] = useState(() => new EditSession())
  const sheets = useMemo(() => paperSheets(paper, settings), [paper, settings])
  return (
    <PaperView
      sheets={sheets}
      settings={settings}
      isEditable={false}
      zoom={null}
      session={session}
      byHand={none}
      onNumber={ignore}
      onPlace={ignore}
      onPageCount={ignore}
    />
  )
}
