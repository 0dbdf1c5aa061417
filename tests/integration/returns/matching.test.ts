import { afterAll, describe, test } from 'vitest'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import { stagesOf } from '../../../shared/domain/undertaking/stages.ts'
import { damages, undertakingDamages } from '../../support/form-damages.ts'
import { newMeasurement } from '../../support/measure-matching.ts'
import { planDocuments, readRound } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

/** Forms damaged for each plan; larger by environment. */
const times = Number(process.env.DUBAN_MATCHING_TIMES ?? 1)

describe.skipIf(!hasSharedFolder)('forms of real plans, damaged', () => {
  const measurement = newMeasurement()
  const extent = { unitsOfEachWay: 4 * times, threeAtATime: 120 * times }

  test.each(planDocuments)('%s', { timeout: 60_000 * times }, async (name) => {
    measurement.measureRound(prepareMatching(await readRound(name)), Object.entries(damages), extent)
  })

  afterAll(() => measurement.hold('matching'))
})

describe.skipIf(!hasSharedFolder)('forms of 办理方案, damaged', () => {
  const measurement = newMeasurement()
  const extent = { unitsOfEachWay: 2 * times, threeAtATime: 60 * times }
  const period = { id: 'period_y' as PeriodId, label: '2023年办理方案' }
  const stages = stagesOf({ cadence: 'quarter', from: '2023-01-01', to: '2023-12-31' })

  test.each(planDocuments)('%s', { timeout: 60_000 * times }, async (name) => {
    const context = prepareMatching({ ...(await readRound(name)), period, stages })
    measurement.measureRound(context, Object.entries(undertakingDamages), extent)
  })

  afterAll(() => measurement.hold('办理方案'))
})
