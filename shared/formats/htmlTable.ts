import { escapeMarkup } from '../escapeMarkup.ts'
import type { Table } from './table.ts'

/** The attribute of a cell that LibreOffice takes for text; Excel goes by the style `mso-number-format:"\\@"`. */
export const asText = ' sdnum="1033;0;@"'

/**
 * A table as HTML for the clipboard. Every cell is marked as text, so that a spreadsheet runs no formula and makes no
 * date of it; line breaks stay in their cell.
 */
export function writeHtmlTable(table: Table): string {
  const rows = table.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function cell(text: string): string {
  const broken = escapeMarkup(text).replaceAll(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">')
  return `<td style="mso-number-format:'\\@'"${asText}>${broken}</td>`
}
