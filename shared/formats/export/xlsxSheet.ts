import { isDay } from '../../dates.ts'
import { escapeSheetText } from '../../escapeMarkup.ts'
import { guard } from '../formulaGuard.ts'
import type { CellStyle, StyleBook } from './xlsxStyles.ts'
import { xmlStart } from './zipParts.ts'

/** Texts that cells share, and the styles of a workbook. */
export interface Book {
  readonly styles: StyleBook
  /** The number of a text among those that all cells share. */
  readonly text: (text: string) => number
  /** The part `xl/sharedStrings.xml`. */
  readonly texts: () => string
}

/** An empty book to write sheets into. */
export function newBook(styles: StyleBook): Book {
  const known = new Map<string, number>()
  const items: string[] = []
  return {
    styles,
    text: (text) => {
      const before = known.get(text)
      if (before !== undefined) return before
      known.set(text, items.length)
      return items.push(`<si><t xml:space="preserve">${escapeSheetText(text)}</t></si>`) - 1
    },
    texts: () =>
      `${xmlStart}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`,
  }
}

/**
 * Writes cells of one look: `cell('C4', 'A/R')`. What looks like a formula is marked as text. An empty text is a cell
 * without one, unless it `isKept`.
 */
export function cellWriter(
  { styles, text }: Book,
  style: CellStyle,
  { isKept = false } = {},
): (place: string, content: string) => string {
  const plain = styles.of(style)
  // Texts with an apostrophe before a formula need the mark too, or a reader would take the apostrophe for ours.
  const quoted = styles.of({ ...style, isQuoted: true })
  return (place, content) =>
    content === '' && !isKept
      ? `<c r="${place}" s="${plain}"/>`
      : `<c r="${place}" s="${guard(content) === content ? plain : quoted}" t="s"><v>${text(content)}</v></c>`
}

/** The first day that all programs count alike: Excel takes 1900 for a leap year. */
const firstDay = Date.UTC(1900, 2, 1)
const beforeDays = Date.UTC(1899, 11, 30)

/** Writes days such as `2026-03-31` as dates that can be sorted and counted with; any other text as one. */
export function dayWriter(book: Book, style: CellStyle): (place: string, content: string) => string {
  const number = book.styles.of({ ...style, isDate: true })
  const text = cellWriter(book, style)
  return (place, content) => {
    const time = isDay(content) ? Date.parse(content) : Number.NaN
    return time >= firstDay
      ? `<c r="${place}" s="${number}"><v>${(time - beforeDays) / 86_400_000}</v></c>`
      : text(place, content)
  }
}

/** A column's letters, from 0: A, B, … Z, AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export interface SheetParts {
  readonly widths: readonly number[]
  readonly rows: readonly string[]
  /** rows and columns that stay in sight: those above and left of this place */
  readonly frozen?: { readonly columns: number; readonly rows: number }
  /** what comes behind the cells, such as drop-downs */
  readonly behind?: string
  readonly pageSetup?: string
}

/** The part of one sheet. */
export function sheetXml({ widths, rows, frozen, behind = '', pageSetup = '' }: SheetParts): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = frozen
    ? `<pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${columnName(frozen.columns)}${frozen.rows + 1}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>`
    : ''
  const view = `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`
  const start = `${xmlStart}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}<sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>`
  return `${start}${rows.join('')}</sheetData>${behind}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>${pageSetup}</worksheet>`
}
