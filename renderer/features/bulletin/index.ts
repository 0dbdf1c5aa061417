export { BulletinScreen } from './bulletin-screen.tsx'
