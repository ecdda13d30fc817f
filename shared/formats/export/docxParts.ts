import type { MinutesPart } from '../../workshop/minutesParts.ts'
import { numberedList } from './docxPackage.ts'
import { tableXml, textCell } from './docxTable.ts'
import { paragraphXml } from './docxText.ts'

/** The parts of a record below their headings, and how many lists among them are numbered. */
export function partsXml(
  parts: readonly MinutesPart[],
  width: number,
): { readonly body: string; readonly numberedLists: number } {
  let numberedLists = 0
  const body = parts.map((part) => {
    const isNumbered = part.isNumbered === true && part.rows.length > 0
    const list = isNumbered ? numberedList(numberedLists) : undefined
    if (isNumbered) numberedLists += 1
    return paragraphXml(part.heading, { style: 'Heading1' }) + partXml(part, width, list)
  })
  return { body: body.join(''), numberedLists }
}

function partXml({ heading, header, rows, whenEmpty }: MinutesPart, width: number, list?: number): string {
  if (rows.length === 0) return paragraphXml(whenEmpty, { style: 'RemitFacts' })
  if (header !== undefined) return tableOf(heading, header, rows, width)
  return rows
    .map(([head = '', more = '']) => {
      const said = more === '' ? [{ text: head }] : [{ text: head, isBold: true }, { text: ` ${more}` }]
      const look = list === undefined ? { style: 'ListBullet' } : { style: 'ListNumber', list }
      return paragraphXml(said, look)
    })
    .join('')
}

/** A table of texts: the first column as wide as two of the others. */
function tableOf(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const unit = Math.floor(width / (header.length + 1))
  return tableXml({
    ...{ style: 'RemitTable', title, description: header.join(', ') },
    widths: header.map((_, at) => (at === 0 ? width - unit * (header.length - 1) : unit)),
    rows: [
      { cells: header.map((name) => textCell(name, 'RemitHead')), isHeader: true },
      ...rows.map((cells) => ({ cells: cells.map((text) => textCell(text, 'RemitCell')) })),
    ],
  })
}
