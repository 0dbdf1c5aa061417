import { app, session } from 'electron'

/** What a page may ask the system for: writing text to the clipboard, which 复制 does. */
const grantedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** No page goes anywhere else, opens a window, embeds another, or gets at the machine's devices. */
export function guardContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      // Loading itself anew is no going elsewhere.
      if (withoutHash(event.url) !== withoutHash(contents.getURL())) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(grantedPermissions.has(permission))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => grantedPermissions.has(permission))
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url
}
