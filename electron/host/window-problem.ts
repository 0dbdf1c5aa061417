/** What to do where no browser was found that shows windows. */
export const noBrowser =
  '没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 DUBANTAI_BROWSER 指明浏览器程序的位置。'

/** What to do where a browser was found that does not start. */
export const browserFailed = (path: string) =>
  `浏览器 ${path} 没有启动：请确认它在本机的桌面上能打开，或用环境变量 DUBANTAI_BROWSER 指明另一个浏览器。`

/** What to do where there is no desktop to show a window on; null where there is one. */
export function displayProblem(): string | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return null
  return '没有图形桌面：请在桌面环境中启动本程序。'
}
