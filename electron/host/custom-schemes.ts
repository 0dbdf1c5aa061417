/**
 * Chromium knows no scheme of ours. A page at `app://bundle/x` is opened as `https://bundle.app.invalid/x`, which is a
 * secure origin with storage and a content policy; names under `.invalid` are never given to anyone, and each request for one
 * is answered by the program itself.
 */
const schemes = new Set<string>()

/** Makes a scheme one of ours. */
export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

/** The address as Chromium is to see it; another's is left as it is. */
export function toBrowserUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/is.exec(url)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.invalid${rest === '' ? '/' : rest}` : url
}

/** The address as the program knows it; another's is left as it is. */
export function toProgramUrl(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([^./?#]+)\.invalid(.*)$/is.exec(url)
  const [, host = '', scheme = '', rest = ''] = match ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** The scheme of an address as the program knows it, without its colon. */
export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'))
}
