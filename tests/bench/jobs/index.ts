import type { BenchJob } from '../job.ts'
import { parsePlanJob } from './parse-plan.ts'

/** All jobs, in the order they are printed. */
export const benchJobs: readonly BenchJob[] = [parsePlanJob]
