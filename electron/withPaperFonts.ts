import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline'
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline'
import latin700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline'
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline'
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline'
import extended700 from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?inline'

/** A font of each weight: what a PDF takes of a variable one are drawings, and no letters. */
const faces = [
  [400, latin400, extended400],
  [600, latin600, extended600],
  [700, latin700, extended700],
] as const

const extendedRange =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const rules = faces.flatMap(([weight, latin, extended]) => {
  const face = (address: string, more: string): string =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(${address}) format('woff2')${more}}`
  return [face(latin, ''), face(extended, `;unicode-range:${extendedRange}`)]
})

/** A page with Inter in it, so that paper looks the same on every computer; other scripts are in the fonts of the system. */
export function withPaperFonts(html: string): string {
  return html.replace('</head>', () => `<style>${rules.join('')}</style></head>`)
}
