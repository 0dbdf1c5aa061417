import type { ReactNode } from 'react'
import { usePlace } from '../../app/use-place.ts'
import { LeaderList } from './leader-list.tsx'
import { PostList } from './post-list.tsx'

/** 领导 and 职务. */
export function LeaderScreen(): ReactNode {
  return usePlace().get('tab') === 'posts' ? <PostList /> : <LeaderList />
}
