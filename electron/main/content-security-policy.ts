/** What a page may load and do. Everything not named is forbidden. */
function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

const closed = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** The window's page: its own scripts, and styles that Ant Design writes at run time. */
export const windowPolicy = policy({
  ...closed,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'none'",
})

/**
 * A paper to be printed, in a hidden window without a bridge: all it needs is in its one file, also the script that
 * measures where the imprint stands.
 */
export const paperPolicy = policy({
  ...closed,
  'script-src': "'unsafe-inline'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': "'self' data:",
})
