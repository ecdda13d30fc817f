import { displayMarkup } from '../../escapeMarkup.ts'
import { paragraphXml } from './docxText.ts'

/** A cell: its paragraphs as XML, and how many columns it takes. */
export interface WordCell {
  readonly paragraphs: string
  readonly across?: number
  /** stands on the colour of headings */
  readonly isShaded?: boolean
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  /** stands once more at the top of each page */
  readonly isHeader?: boolean
}

export interface WordTable {
  /** the style of the table by its id */
  readonly style: string
  /** what the table is, in a few words, for those who do not see it */
  readonly title: string
  readonly description: string
  /** of the columns, in twips */
  readonly widths: readonly number[]
  readonly rows: readonly WordRow[]
}

/** A table (ECMA-376, part 1, 17.4) of fixed widths, whose rows are not cut between pages. */
export function tableXml({ style, title, description, widths, rows }: WordTable): string {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const look = `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`
  const properties = `<w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}<w:tblCaption w:val="${attribute(title)}"/><w:tblDescription w:val="${attribute(description)}"/></w:tblPr>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => rowXml(row, widths)).join('')}</w:tbl>`
}

/** A cell of one paragraph. */
export function textCell(text: string, style: string, isKept = false): WordCell {
  return { paragraphs: paragraphXml(text, { style, isKept }) }
}

function rowXml({ cells, isHeader = false }: WordRow, widths: readonly number[]): string {
  const header = isHeader ? '<w:tblHeader/>' : ''
  let column = 0
  const all = cells.map(({ paragraphs, across = 1, isShaded }) => {
    const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0)
    column += across
    const span = across === 1 ? '' : `<w:gridSpan w:val="${across}"/>`
    const shade = isShaded ? '<w:shd w:val="clear" w:color="auto" w:fill="F1F3F6"/>' : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}</w:tcPr>${paragraphs}</w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${all.join('')}</w:tr>`
}

function attribute(text: string): string {
  return displayMarkup(text.replaceAll(/\s+/g, ' '))
}
