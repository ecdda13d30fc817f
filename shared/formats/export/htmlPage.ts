import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import type { ExportOptions } from './exportOptions.ts'
import { pageStyle } from './htmlStyle.ts'

/** A whole page around some parts, with the style and the metadata of an export; `moreStyle` comes last. A font may be put into it. */
export function pageOf(
  matrix: Matrix,
  options: ExportOptions,
  parts: readonly string[],
  moreStyle = '',
): string {
  const title = displayMarkup(titleOnPaper(matrix.title).replaceAll(/\s+/g, ' '))
  const goal = displayMarkup(matrix.goal.replaceAll(/\s+/g, ' '))
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Remit">
<meta name="description" content="${goal}">
<title>${title}</title>
<style>${pageStyle(options)}${moreStyle}</style>
</head>
<body>
${parts.filter(Boolean).join('\n')}
</body>
</html>
`
}
