/** Prints a command's result: one JSON document and nothing else with `--json`, lines for a person without. */
export function printResult(json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`)
}
