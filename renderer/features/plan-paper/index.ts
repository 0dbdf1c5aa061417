export { paperKinds } from './paper-choice.ts'
export { PapersButton } from './papers-button.tsx'
export { PapersDialog } from './papers-dialog.tsx'
