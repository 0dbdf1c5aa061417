import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`

/** The one module a new profile of LibreOffice has. */
const moduleFile = ['user', 'basic', 'Standard', 'Module1.xba']

function moduleXml(basic: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" ' +
    '"module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" ' +
    `script:language="StarBasic">${escapeXml(basic)}</script:module>`
  )
}

/**
 * Lets LibreOffice run a macro: `basic` holds `Sub Run(first, second …)`, which is called once for each row of words, all at
 * one start.
 *
 * Throws where LibreOffice does not end in `milliseconds`. A macro that fails says nothing: its result is missing.
 */
export function runOfficeMacro(
  soffice: string,
  basic: string,
  calls: readonly (readonly string[])[],
  milliseconds: number,
): void {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'))
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore']
  const run = (argument: string, timeout: number) =>
    execFileSync(soffice, [...options, argument], { stdio: 'ignore', timeout })
  const all = calls.map((words) => `  Run(${words.map(quoted).join(', ')})\n`).join('')
  try {
    // The first start writes the profile anew, with an empty module.
    run('--terminate_after_init', 60_000)
    writeFileSync(join(profile, ...moduleFile), moduleXml(`${basic}\nSub RunAll\n${all}End Sub\n`))
    run('macro:///Standard.Module1.RunAll', milliseconds)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}
