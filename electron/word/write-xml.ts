/** Characters XML 1.0 cannot hold at all, and halves of surrogate pairs that stand alone. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** Text as it may stand in XML content or a quoted attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * A piece of a document's text in XML. One in parts, as the rows of long tables are, has no character that the font of its
 * style does not hold; of one that is whole this is not known.
 */
export type XmlPiece = string | readonly string[]
