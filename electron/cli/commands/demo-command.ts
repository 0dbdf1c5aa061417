import type { Command } from 'commander'
import type { ExampleRun } from '../../example/run-example.ts'
import { importWarningSentence, message, planWarningSentence } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { returnLines } from './returns-commands.ts'

/** `duban demo` */
export function addDemoCommand(program: Command, signal: AbortSignal): void {
  program
    .command('demo')
    .description(message('command.demo'))
    .requiredOption('--out <dir>', message('command.out'))
    .option('--json', message('command.json'))
    .action(async (options: { out: string; json?: boolean }) => {
      const { runExample } = await import('../../example/run-example.ts')
      const run = await runExample(options.out, commandJob(signal))
      printResult(options.json, run, demoLines(run))
    })
}

function demoLines(run: ExampleRun): readonly string[] {
  const warnings = [
    ...run.plan.planWarnings.map(planWarningSentence),
    ...run.plan.importWarnings.map(importWarningSentence),
  ]
  const indent = (line: string) => `　　${line}`
  const { title, tasks } = run.plan
  return [
    message('demo.title'),
    message('demo.imported', { title, tasks, warnings: warnings.length }),
    ...warnings.map(indent),
    message('demo.forms', { files: run.forms.length, folder: run.formsFolder }),
    message('demo.filled', { filled: run.filled, silent: run.silentUnits.join('、') }),
    message('demo.returns'),
    ...returnLines(run.returns).map(indent),
    message('demo.again', { ...run.again.totals }),
    message('demo.papers'),
    ...run.papers.map(indent),
    ...(run.noPdf === null ? [] : [message('demo.noPdf', { sentence: run.noPdf })]),
    message('demo.data', { data: run.data }),
  ]
}
