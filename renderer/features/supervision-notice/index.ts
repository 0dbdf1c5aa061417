export { NoticeScreen } from './notice-screen.tsx'
export { useNewNotice } from './use-new-notice.ts'
