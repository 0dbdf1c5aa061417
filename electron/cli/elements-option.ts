import { type Command, Option } from 'commander'
import {
  noElements,
  type PaperElements,
  paperUrgencies,
  secrecyGrades,
} from '../../shared/domain/paper/paper-elements.ts'
import type { PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import { message } from '../messages.ts'

/** 公文要素 as they stand on the command line. */
export interface ElementsOptions {
  readonly copyNumber?: string
  readonly secrecy?: PaperElements['secrecy']
  readonly secrecyTerm?: string
  readonly urgency?: PaperElements['urgency']
  readonly signer?: readonly string[]
  readonly remark?: string
}

/** `--copy-number`, `--secrecy`, `--secrecy-term`, `--urgency`, `--signer`, `--remark` */
export function addElementsOptions(command: Command): Command {
  const named = (words: readonly string[]) => words.filter((word) => word !== '')
  return command
    .option('--copy-number <digits>', message('command.copyNumber'))
    .addOption(new Option('--secrecy <grade>', message('command.secrecy')).choices(named(secrecyGrades)))
    .option('--secrecy-term <term>', message('command.secrecyTerm'))
    .addOption(new Option('--urgency <urgency>', message('command.urgency')).choices(named(paperUrgencies)))
    .option('--signer <name...>', message('command.signer'))
    .option('--remark <words>', message('command.remark'))
}

export function elementsOf(options: ElementsOptions): PaperElements {
  const { copyNumber, secrecy, secrecyTerm, urgency, signer, remark } = options
  return {
    copyNumber: copyNumber ?? noElements.copyNumber,
    secrecy: secrecy ?? noElements.secrecy,
    secrecyTerm: secrecyTerm ?? noElements.secrecyTerm,
    urgency: urgency ?? noElements.urgency,
    signers: signer ?? noElements.signers,
    remark: remark ?? noElements.remark,
  }
}

/** Says on standard error what the paper lacks, and where it is entered. */
export function noteGaps(gaps: readonly PaperGap[]): void {
  for (const gap of gaps)
    process.stderr.write(`${message(`paperGaps.${gap}`)}${message(`command.gapOptions.${gap}`)}\n`)
}
