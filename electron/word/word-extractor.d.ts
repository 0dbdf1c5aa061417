declare module 'word-extractor' {
  interface TextOptions {
    /** Whether Chinese quotation marks and dashes are turned into ASCII ones; they are unless this is false. */
    readonly filterUnicode: false
  }
  interface HeaderOptions extends TextOptions {
    readonly includeFooters: false
  }
  interface ExtractedDocument {
    getBody(options: TextOptions): string
    getFootnotes(options: TextOptions): string
    getEndnotes(options: TextOptions): string
    getHeaders(options: HeaderOptions): string
    getFooters(options: TextOptions): string
    getTextboxes(options: TextOptions & { readonly includeHeadersAndFooters: false; readonly includeBody: true }): string
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<ExtractedDocument>
  }
}
