import { expect, test } from 'vitest'
import type { FromBackend } from '../../../electron/ipc/backend-message.ts'
import { RemotePrinter } from '../../../electron/ipc/remote-printer.ts'

test('a browser that does not print ends as an error the user can mend, with the reason behind it', async () => {
  const posted: FromBackend[] = []
  const printer = new RemotePrinter((message) => posted.push(message))
  const printed = printer.printPdf('<p>通报</p>', new AbortController().signal)
  expect(posted).toEqual([{ kind: 'print', id: 1, html: '<p>通报</p>' }])
  printer.settle(1, { ok: false, reason: 'the page crashed' })
  await expect(printed).rejects.toMatchObject({ code: 'pdf.failed', cause: new Error('the page crashed') })
})
