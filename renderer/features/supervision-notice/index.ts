export { DraftForTask } from './draft-for-task.tsx'
export { NoticeScreen } from './notice-screen.tsx'
export { ProposeHere } from './propose-here.tsx'
