import { inFigures } from '../../../inFigures.ts'
import { limits } from '../../../document/limits.ts'
import { ok, type Result } from '../../../result.ts'
import { columnName } from '../../export/xlsxSheet.ts'
import { unguard } from '../../formulaGuard.ts'
import type { Repair } from '../repairs.ts'
import type { Hidden, Merge } from '../source.ts'
import { budgets } from '../../office/budgets.ts'
import { lettersByColour, mostFilled, type FilledCell } from './lettersByColour.ts'
import { numberText } from './numberText.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { raised } from '../raised.ts'
import { dropStruckRow, struckRepairs } from '../struckText.ts'
import { kindOf } from '../textKind.ts'
import { plainRun, runAfter, unescaped, type RichText } from './sharedTexts.ts'
import { plainStyle, type CellStyle } from './styles.ts'
import type { SheetEntry } from './workbook.ts'
import type { OfficeError } from '../../office/officeError.ts'

/** What the cells of a sheet refer to. */
export interface Context {
  readonly texts: readonly RichText[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
  /** cells and merged ranges of all sheets so far */
  readonly counts: { cells: number; merges: number; chars: number }
}

export interface Sheet {
  readonly table: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly strongRows: ReadonlySet<number>
  readonly repairs: readonly Repair[]
  readonly hidden?: Hidden
}

/** A cell while its tags go by. */
interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: CellStyle
  value: string
  inline: string
  /** what is struck out of `inline` */
  struck: string
  formula: string
  hasValue: boolean
}

/**
 * The texts of a sheet: of formulas the last result, never the formula. Formulas without a result, and what lies
 * beyond the rows and columns that are kept, are among the repairs. A sheet with more rows of text than a matrix can have is
 * not read to its end.
 */
export function readSheet(
  archive: Archive,
  { name: sheetName, part }: Pick<SheetEntry, 'name' | 'part'>,
  context: Context,
): Result<Sheet, OfficeError> {
  const rows: string[][] = []
  const merges: Merge[] = []
  const repairs: Repair[] = []
  const weakRows = new Set<number>()
  const hidden = { rows: new Set<number>(), columns: new Set<number>(), isFolded: false }
  let run = plainRun
  const { counts } = context
  let [row, column, last] = [-1, -1, -1]
  let cell: OpenCell | undefined
  let within = ''
  let phonetic = 0
  let rowsFilled = 0
  let beyond: { row: number; column: number; count: number } | undefined

  const struckNames = new Map<number, number>()
  const filled: FilledCell[] = []

  const keep = (at: OpenCell): void => {
    const { text, struck } = textOf(at, context)
    if (at.type === 's' && at.value !== '' && context.texts[Number(at.value)] === undefined) {
      const done = 'refers to a text that the file does not hold; read as empty'
      repairs.push({ kind: 'guess', row: at.row + 1, column: at.column + 1, found: `text ${at.value}`, done })
    }
    if (at.style.isStruck && text !== '') struckNames.set(at.row, (struckNames.get(at.row) ?? 0) + 1)
    repairs.push(...struckRepairs(at.row, at.column, { text, struck }))
    if (text === '' && at.formula !== '' && !at.hasValue) {
      const done = 'a formula without a result; open and save the file in Excel or LibreOffice to have one'
      repairs.push({
        kind: 'left-out',
        row: at.row + 1,
        column: at.column + 1,
        found: `=${at.formula}`,
        done,
      })
    }
    if (
      at.style.fill !== '' &&
      filled.length <= mostFilled &&
      at.row < budgets.rows &&
      at.column < budgets.columns
    )
      filled.push({ row: at.row, column: at.column, fill: at.style.fill, text })
    // A text that is there and empty, as of a section without a name, is more than a cell that only has a look.
    if (text === '' && !(at.type === 's' && at.value !== '' && context.texts[Number(at.value)]?.text === ''))
      return
    counts.chars += text.length
    if (at.row >= budgets.rows || at.column >= budgets.columns) {
      beyond = { ...(beyond ?? { row: at.row, column: at.column }), count: (beyond?.count ?? 0) + 1 }
      return
    }
    while (rows.length <= at.row) rows.push([])
    const texts = rows[at.row]
    if (texts === undefined) return
    if (texts.length === 0) rowsFilled += 1
    while (texts.length < at.column) texts.push('')
    texts[at.column] = text
    if (text !== '' && !at.style.isBold) weakRows.add(at.row)
  }

  const read = readXml(archive, part, {
    open(name, attributes) {
      within = name
      if (name === 'row') {
        const number = Number(attributes['r'])
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1
        column = -1
        if (isHidden(attributes) && row < budgets.rows) hidden.rows.add(row)
        if (isHidden(attributes) && Number(attributes['outlineLevel'] ?? 0) > 0) hidden.isFolded = true
      } else if (name === 'col' && isHidden(attributes)) {
        if (Number(attributes['outlineLevel'] ?? 0) > 0) hidden.isFolded = true
        const end = Math.min(Number(attributes['max']), budgets.columns)
        for (let one = Number(attributes['min']); one <= end; one++) hidden.columns.add(one - 1)
      } else if (name === 'autoFilter') hidden.isFolded = true
      else if (name === 'c') {
        counts.cells += 1
        const place = placeOf(attributes['r'] ?? '')
        column = place?.column ?? column + 1
        const style = context.styles[Number(attributes['s'] ?? 0)] ?? plainStyle
        last = place?.row ?? Math.max(0, row)
        const at = { row: last, column, type: attributes['t'] ?? 'n', style }
        cell = { ...at, value: '', inline: '', struck: '', formula: '', hasValue: false }
        run = plainRun
      } else if (name === 'v' && cell) cell.hasValue = true
      else if (name === 'rPh') phonetic += 1
      else if (name === 'strike' || name === 'vertAlign') run = runAfter(run, name, attributes)
      else if (name === 'mergeCell') {
        counts.merges += 1
        const merge = mergeOf(attributes['ref'] ?? '')
        if (merge) merges.push(merge)
      }
    },
    text(text) {
      if (cell === undefined) return
      if (within === 'v') cell.value += text
      else if (within === 'f') cell.formula += text
      else if (within === 't' && phonetic === 0 && run.isStruck) cell.struck += text
      else if (within === 't' && phonetic === 0) cell.inline += run.isRaised ? raised(text) : text
    },
    close(name) {
      within = ''
      if (name === 'rPh') phonetic -= 1
      if (name === 'r') run = plainRun
      if (name !== 'c' || cell === undefined) return
      keep(cell)
      cell = undefined
    },
    place: () => (column < 0 ? undefined : `${sheetName}!${columnName(column)}${last + 1}`),
    problem: () => overBudget(counts),
    isEnough: () => beyond !== undefined && rowsFilled > limits.rows,
  })
  if (!read.ok) return read
  if (beyond) repairs.push(reportBeyond(beyond))
  if (filled.length <= mostFilled) repairs.push(...lettersByColour(rows, filled))
  const strongRows = new Set(
    rows.flatMap((texts, at) => (texts.some(Boolean) && !weakRows.has(at) ? [at] : [])),
  )
  for (const [at, count] of struckNames) repairs.push(dropStruckRow(rows, at, count))
  const hides = hidden.rows.size + hidden.columns.size > 0
  return ok({ table: rows, merges, strongRows, repairs, ...(hides ? { hidden } : {}) })
}

function isHidden({ hidden }: Readonly<Record<string, string>>): boolean {
  return hidden === '1' || hidden === 'true'
}

/** The text of a cell without what is struck out; letters that are struck out as a whole are none. */
function textOf(cell: OpenCell, context: Context): RichText {
  const { type, value, style } = cell
  const rich = type === 's' && value !== '' ? context.texts[Number(value)] : undefined
  const struck = rich?.struck ?? unescaped(cell.struck)
  const text = plainTextOf(cell, context)
  if (!style.isStruck) return struck === '' ? { text, struck } : { text: text.trim(), struck: struck.trim() }
  const isName = kindOf(text) === 'text'
  return isName ? { text, struck: '' } : { text: '', struck: text }
}

function plainTextOf({ type, value, inline, style }: OpenCell, { texts, is1904 }: Context): string {
  switch (type) {
    case 's':
      return value === '' ? '' : fromText(texts[Number(value)]?.text ?? '', style)
    case 'inlineStr':
      return fromText(unescaped(inline), style)
    case 'str':
      return fromText(unescaped(value), style)
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE'
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
    case 'e':
      return value
    default:
      return value === '' ? fromText(unescaped(inline), style) : numberText(value, style, is1904)
  }
}

/** A text whose apostrophe is in its style is as it is; one with an apostrophe against formulas loses it. */
function fromText(text: string, { isQuoted }: CellStyle): string {
  return isQuoted ? text : unguard(text)
}

function overBudget({ cells, merges, chars }: Context['counts']): OfficeError | undefined {
  if (cells > budgets.cells) return { kind: 'too-costly', what: 'cells', max: budgets.cells }
  if (merges > budgets.merges) return { kind: 'too-costly', what: 'cells', max: budgets.merges }
  return chars > budgets.textChars ? { kind: 'too-costly', what: 'texts', max: budgets.textChars } : undefined
}

function reportBeyond({ row, column, count }: { row: number; column: number; count: number }): Repair {
  const done = `beyond the ${inFigures(budgets.rows)} rows and ${inFigures(budgets.columns)} columns that are read; left out`
  return {
    kind: 'guess',
    row: row + 1,
    column: column + 1,
    found: `${inFigures(count)} cells`,
    done,
  }
}

/** `AB12` as a place from 0. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + (code - 64)
  }
  const row = Number(reference.slice(at))
  return column > 0 && at < 4 && Number.isInteger(row) && row > 0
    ? { row: row - 1, column: column - 1 }
    : undefined
}

/** `A1:D1` as merged cells, no larger than the rows and columns that are kept. */
function mergeOf(reference: string): Merge | undefined {
  const [first = '', last = ''] = reference.split(':')
  const [start, end] = [placeOf(first), placeOf(last)]
  if (!start || !end || start.row >= budgets.rows || start.column >= budgets.columns) return undefined
  return {
    ...start,
    rows: Math.min(end.row, budgets.rows - 1) - start.row + 1,
    columns: Math.min(end.column, budgets.columns - 1) - start.column + 1,
  }
}
