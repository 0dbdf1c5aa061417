import { type ThemeConfig, theme } from 'antd'

const light = {
  ground: '#ffffff',
  raised: '#ffffff',
  sunken: '#faf9f7',
  text: '#262220',
  soft: '#5c554f',
  faint: '#736b64',
  line: '#e6e2dc',
  strong: '#cfc9c0',
  accent: '#b01e23',
  pressed: '#8f181c',
  link: '#8f1a1e',
  error: '#a8181d',
}
const dark = {
  ground: '#1d1b1a',
  raised: '#262322',
  sunken: '#181615',
  text: '#ece7e2',
  soft: '#bdb5ad',
  faint: '#a39a92',
  line: '#383432',
  strong: '#514b47',
  accent: '#c9353a',
  pressed: '#a92a2f',
  link: '#f0979a',
  error: '#f08d90',
}

/**
 * Ant Design in the colours of global.css and in sizes that follow the text size. Its tokens are computed in JavaScript and
 * need values, so that the few colours it takes stand here a second time.
 */
export function antTheme(isDark: boolean, textSize: number): ThemeConfig {
  const colours = isDark ? dark : light
  const sized = (pixels: number) => Math.round((pixels * textSize) / 14)
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.accent,
      // Darker under the pointer: lighter, white words could no longer be read on it in the dark.
      colorPrimaryHover: colours.pressed,
      colorPrimaryActive: colours.pressed,
      colorInfo: colours.accent,
      colorLink: colours.link,
      colorError: colours.error,
      colorLinkHover: colours.link,
      colorText: colours.text,
      colorTextSecondary: colours.soft,
      colorTextTertiary: colours.faint,
      colorTextDescription: colours.soft,
      colorTextPlaceholder: colours.faint,
      colorBgBase: colours.ground,
      colorBgContainer: colours.ground,
      colorBgElevated: colours.raised,
      colorBgLayout: colours.sunken,
      colorBorder: colours.strong,
      colorBorderSecondary: colours.line,
      fontFamily: 'var(--font)',
      fontSize: textSize,
      controlHeight: sized(30),
      controlHeightSM: sized(24),
      controlHeightLG: sized(36),
      borderRadius: 4,
      boxShadow: 'none',
      boxShadowSecondary: 'var(--float-shadow)',
      boxShadowTertiary: 'none',
      // What leaves waits for the end of its movement, which a slow machine may never tell: a closed dialog stayed on the page.
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: colours.link,
        defaultHoverBorderColor: colours.link,
        defaultActiveColor: colours.link,
        defaultActiveBorderColor: colours.link,
      },
    },
  }
}
