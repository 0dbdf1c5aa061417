import type { BenchJob } from '../job.ts'
import { parsePlanJob, parseTablePlanJob } from './parse-plan.ts'

/** All jobs, in the order they are run and printed. */
export const benchJobs: readonly BenchJob[] = [parsePlanJob, parseTablePlanJob]
