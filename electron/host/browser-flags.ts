/** How Chromium is to be started. */
export interface BrowserStart {
  readonly profileFolder: string
  readonly isHeadless: boolean
  /** Port for a second debugging client besides the pipe; null opens none. */
  readonly debuggingPort: number | null
  /** Chromium refuses its sandbox to root. */
  readonly isRoot: boolean
  /** Set by the program with `app.commandLine`: each name with its values. */
  readonly switches: ReadonlyMap<string, readonly string[]>
}

/** What the first window shows until the program loads its page; the same for a moment in any light. */
export const startPage =
  'data:text/html;charset=utf-8,<!doctype html><meta name="color-scheme" content="light dark"><title> </title>'

/** Things of a browser for the web that would only disturb a program. */
const unwantedFeatures = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'InterestFeedContentSuggestions',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

const always = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--password-store=basic',
  '--lang=zh-CN',
  // A hidden window prints, and must not be slowed down for being hidden.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Nothing leaves the machine: no name but the machine's own is ever looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** The arguments to start Chromium with. */
export function browserFlags(start: BrowserStart): readonly string[] {
  const { 'disable-features': disabled = [], ...others } = Object.fromEntries(start.switches)
  return [
    ...always,
    `--user-data-dir=${start.profileFolder}`,
    `--disable-features=${[...unwantedFeatures, ...disabled].join(',')}`,
    ...(start.debuggingPort === null ? [] : [`--remote-debugging-port=${start.debuggingPort}`]),
    ...(start.isRoot ? ['--no-sandbox', '--test-type'] : []),
    ...Object.entries(others).map(([name, values]) =>
      values.join('') === '' ? `--${name}` : `--${name}=${values.join(',')}`,
    ),
    ...(start.isHeadless
      ? ['--headless', '--disable-gpu', '--hide-scrollbars', 'about:blank']
      : [`--app=${startPage}`]),
  ]
}
