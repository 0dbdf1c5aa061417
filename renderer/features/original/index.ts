export { OpenOriginal } from './open-original.tsx'
