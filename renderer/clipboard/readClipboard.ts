import { readMarkdownTable } from '../../shared/formats/markdownTable.ts'
import { readHtmlTable } from '../../shared/formats/readHtmlTable.ts'
import type { Table } from '../../shared/formats/table.ts'
import { readTsv } from '../../shared/formats/tsv.ts'

/** Characters that are read; more than a chart of any size we hold can be. */
const most = 20_000_000

/** What is on the clipboard as a file of it would hold: the HTML of a table if it has one, else its text. */
export function readPastedText(data: Pick<DataTransfer, 'getData'>): string {
  const html = data.getData('text/html')
  return html.length <= most && /<table\b/i.test(html) ? html : data.getData('text/plain').slice(0, most)
}

/** What is on the clipboard as a table of texts: an HTML table, a Markdown table, tab-separated lines, or a text. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Table {
  const html = data.getData('text/html')
  const fromHtml = html.length <= most ? readHtmlTable(html) : undefined
  const text = data.getData('text/plain').slice(0, most)
  return fromHtml ?? readMarkdownTable(text) ?? readTsv(text)
}
