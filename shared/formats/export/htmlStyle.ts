import type { LetterColour, LetterKind } from '../../document/matrix.ts'
import { letterColours, letterKinds } from '../../document/matrix.ts'
import { hueOf, inks, usualLook, type LetterLook, type Theme } from '../../document/letterLook.ts'
import type { ExportOptions } from './exportOptions.ts'
import { mapStyle } from './mapHtml.ts'
import { minutesStyle } from './minutesStyle.ts'

/** The style sheet of an exported page: the application's colours and shapes, and how it is cut into sheets of paper. */
export function pageStyle({ theme, paper, isLandscape }: ExportOptions): string {
  const dark = coloursOf('dark')
  const colours =
    theme === 'dark'
      ? `:root{color-scheme:dark;${dark}}`
      : `:root{color-scheme:${theme === 'light' ? 'light' : 'light dark'};${coloursOf('light')}}`
  // Paper is white: the reader's dark theme is for screens.
  const followed = theme === 'system' ? `@media screen and (prefers-color-scheme:dark){:root{${dark}}}` : ''
  const page = `@page{size:${paper} ${isLandscape ? 'landscape' : 'portrait'};margin:12mm}`
  // Chromium fills the margins of a dark page with this colour, whatever a style says; the rest of the page follows it.
  const margins = theme === 'dark' ? '@media print{:root{--paper:#121212}}' : ''
  // Word processors skip what is for media; half-understood, the style made LibreOffice lay out the page for ever.
  return `td,th{mso-number-format:"\\@"}@media screen,print{${colours}${followed}${margins}${page}${shapes}${rules}${mapStyle}${minutesStyle}}`
}

const kinds: readonly LetterLook['kind'][] = [...letterKinds, 'unknown']

function coloursOf(theme: Theme): string {
  const ink = Object.entries(inks[theme]).map(([name, colour]) => `--${name}:${colour}`)
  const looks = kinds.flatMap((kind) => {
    const { fill, text, line } = usualLook(kind, theme)
    return [
      `--${kind}-fill:${fill ?? 'transparent'}`,
      `--${kind}-text:${text}`,
      `--${kind}-line:${line ?? 'transparent'}`,
    ]
  })
  const hues = letterColours.map((colour) => `--hue-${colour}:${hueOf(colour, theme)}`)
  return [...ink, ...looks, ...hues, `--on-hue:${theme === 'light' ? '#fff' : '#10151c'}`].join(';')
}

const outlines: Readonly<Record<LetterKind | 'unknown', string>> = {
  owner: 'border-radius:5px',
  doer: 'border-radius:12px',
  adviser: 'border-radius:12px',
  informed: 'border-radius:12px;border-style:dashed',
  support: 'border-radius:5px 12px 12px 5px',
  verifier: 'border:3px double var(--verifier-line);border-radius:5px',
  out: 'border-radius:0',
  unknown: 'border-radius:0',
}

const shapes = [
  '.t{display:inline-flex;align-items:center;justify-content:center;box-sizing:border-box;min-width:24px;height:24px;padding:0 3px;border:1.5px solid;font-weight:700;font-size:13px;line-height:1}',
  ...kinds.map(
    (kind) =>
      `.t.${kind}{${outlines[kind]};background:var(--${kind}-fill);color:var(--${kind}-text);border-color:var(--${kind}-line)}`,
  ),
  ...letterColours.map((colour: LetterColour) => `.t.hue-${colour}{--hue:var(--hue-${colour})}`),
  '.t[class*=hue-]{background:none;color:var(--hue);border-color:var(--hue)}',
  '.t.owner[class*=hue-],.t.doer[class*=hue-]{background:var(--hue);color:var(--on-hue)}',
].join('')

/*
 * A small style of our own. Rows and list entries are never cut by the edge of a page; headers are repeated by the
 * browser because they are in `thead`.
 */
const rules = `
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 auto;padding:24px;max-width:1500px;font:13px/1.4 Inter,"Segoe UI",system-ui,"DejaVu Sans",sans-serif;color:var(--text);background:var(--paper)}
h1{margin:0 0 2px;font-size:22px;line-height:1.25}
h2{margin:28px 0 8px;font-size:16px;break-after:avoid}
h3{margin:14px 0 4px;font-size:13px;break-after:avoid}
p{margin:0 0 4px}
.goal,.facts,.quiet{color:var(--text2)}
.facts{margin-bottom:12px}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin:0 0 14px;padding:0;list-style:none}
.legend li{display:flex;align-items:center;gap:6px;break-inside:avoid}
table{border:0;border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:0 0 6px}
.plain th{white-space:pre-line}
.chart{table-layout:fixed}
.chart col.number{width:34px}
.chart col.name{width:270px}
th,td{border:1px solid var(--line);padding:5px 6px;vertical-align:middle;overflow-wrap:anywhere}
thead{display:table-header-group}
thead th{padding:6px 3px;font-size:12px;overflow-wrap:break-word;hyphens:auto;background:var(--band);border-bottom-color:var(--lineStrong);font-weight:600;text-align:center}
thead th.name{padding-left:6px;text-align:left}
thead th.number{hyphens:none;text-align:center}
thead small{font-weight:400;color:var(--text2)}
tr,li,.entry,.charter{break-inside:avoid}
tbody th{font-weight:400;text-align:left}
.number{text-align:right;color:var(--text2)}
.section td,.section th{background:var(--band);font-weight:600;border-left:0;border-right:0}
.section{break-after:avoid}
.section th[data-count]::after{content:attr(data-count);display:inline-block;direction:ltr;unicode-bidi:isolate;margin:0 8px;font-weight:400;color:var(--text2)}
.cell{text-align:center}
.cell .t+.s+.t{margin-left:4px}
.scope{display:block;font-size:11px;line-height:1.25;color:var(--text2)}
sup{font-size:10px;line-height:0}
sup a{color:var(--accent);text-decoration:none}
.s,.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
ol.notes{padding-left:26px}
ol.notes li,.findings li{margin-bottom:4px;white-space:pre-line}
.findings{padding:0;list-style:none}
.sev{display:inline-block;min-width:58px;font-weight:600}
.more{break-before:page}
@media screen{.more{margin-top:28px}}
details{margin-top:28px}
summary{cursor:pointer;color:var(--text2)}
.plain{width:auto;margin-top:8px}
.plain td{white-space:pre-line}
@media screen and (max-width:900px){body{padding:12px}.scroll{overflow-x:auto}.chart{min-width:860px}}
@media print{body{padding:0;max-width:none;font-size:11px}h1{font-size:19px}.t{min-width:20px;height:20px;font-size:11px}.scope{font-size:9px}th,td{padding:3px 4px}thead th{padding:4px 2px;font-size:10px}.chart col.number{width:7mm}.chart col.name{width:62mm}details{display:none}.page{break-before:page}}`
