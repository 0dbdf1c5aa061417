export { BulletinScreen } from './bulletin-screen.tsx'
export { PaperPreview } from './paper-preview.tsx'
