import type { PrintToPDFOptions } from 'electron'
import type { Protocol } from '../chromium/cdp-protocol.ts'

/** Inches. */
const paperSizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's options for a PDF as Chromium's. @throws Error for a paper size that Electron does not know either */
export function toPrintParameters(options: PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { landscape, displayHeaderFooter, scale, pageRanges, headerTemplate, footerTemplate, preferCSSPageSize } =
    options
  const { margins = {}, pageSize = 'Letter', generateTaggedPDF, generateDocumentOutline } = options
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (paperSizes[pageSize] ?? unknownSize(pageSize)) : [pageSize.width, pageSize.height]
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
  const wanted = {
    landscape,
    displayHeaderFooter,
    printBackground: options.printBackground ?? false,
    scale,
    pageRanges,
    headerTemplate,
    footerTemplate,
    preferCSSPageSize,
    generateTaggedPDF,
    generateDocumentOutline,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    transferMode: 'ReturnAsStream',
  }
  return JSON.parse(JSON.stringify(wanted)) as Protocol.Page.printToPDFParameters
}

function unknownSize(name: string): never {
  throw new Error(`Invalid pageSize ${name}`)
}
