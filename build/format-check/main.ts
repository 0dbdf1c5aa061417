import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { type CheckedFile, checkFiles } from './check-files.ts'
import { findRenderer } from './external-programs.ts'

/**
 * `npm run format-check -- FILE… [--json] [--bold LEVEL] [--single-sided] [--centred-numbers] [--numbers-at-foot] [--imprint-on-last-page]`
 *
 * Tests `.docx` and `.xlsx` files against GB/T 9704—2012, one line a point: ✓ kept, ✗ broken, – not in this file. Ends with
 * 1 where a point is broken, with 2 where it was called wrongly. The last options name what the office has otherwise than
 * the standard.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    bold: { type: 'string', multiple: true, default: [] },
    'single-sided': { type: 'boolean', default: false },
    'centred-numbers': { type: 'boolean', default: false },
    'numbers-at-foot': { type: 'boolean', default: false },
    'imprint-on-last-page': { type: 'boolean', default: false },
  },
})

const unknown = positionals.filter(
  (file) => !['.docx', '.xlsx'].includes(extname(file).toLowerCase()) || !existsSync(file),
)
if (positionals.length === 0 || unknown.length > 0) {
  for (const file of unknown) console.error(`不能检查：${file}（要有这个文件，且为 .docx 或 .xlsx）`)
  console.error(
    '用法：npm run format-check -- 文件… [--json] [--bold 2] [--bold 3] [--single-sided] [--centred-numbers] [--numbers-at-foot] [--imprint-on-last-page]',
  )
  process.exitCode = 2
} else {
  const missing = findRenderer()
  if (!('soffice' in missing)) {
    console.error(`注意：本机没有 ${missing.join('、')}，排版和墨迹各项（行数、字数、页码、红线位置等）未检查。`)
  }
  const checked = await checkFiles(positionals, {
    boldLevels: values.bold.map(Number),
    isSingleSided: values['single-sided'],
    hasCentredNumbers: values['centred-numbers'],
    hasNumbersAtFoot: values['numbers-at-foot'],
    isImprintOnLastPage: values['imprint-on-last-page'],
  })
  if (values.json) console.log(JSON.stringify(checked, null, 2))
  else for (const file of checked) printFile(file)
  const isBroken = checked.some(({ findings }) => findings.some(({ state }) => state === 'failed'))
  process.exitCode = isBroken ? 1 : 0
}

function printFile({ file, findings, isRendered }: CheckedFile): void {
  const signs = { met: '✓', failed: '✗', notApplicable: '–' } as const
  console.log(`\n${file}`)
  for (const { title, state, detail } of findings) console.log(`  ${signs[state]} ${title}：${detail}`)
  const count = (wanted: keyof typeof signs) => findings.filter(({ state }) => state === wanted).length
  const left = isRendered ? '' : '（排版和墨迹各项未检查）'
  console.log(`  符合${count('met')}项，不符${count('failed')}项，不适用${count('notApplicable')}项${left}`)
}
