import type { Repair } from './repairs.ts'
import type { Merge, SourceTable } from './source.ts'
import { dropStruckRow, struckRepairs, unstruck } from './struckText.ts'

/** Merged cells are spread over at most this many columns and rows; a hostile file may claim millions. */
const widestSpan = 1_000
/** Places of one table that merged cells may take in all. */
const mostSpread = 5_000_000

/** Descriptions of pictures that are taken for their text: `R`, `Accountable`. */
const longestDescription = 24

interface OpenCell {
  /** what its pictures are described as; undefined: it has none */
  picture: string | undefined
  /** what is not struck out, and what is */
  rest: string
  struck: string
  /** the text with its white space, as Remit's own pages have it beside */
  readonly exact: string | undefined
  /** characters that are not white space, and those of them that are bold */
  letters: number
  boldLetters: number
  readonly isHeader: boolean
  readonly across: number
  readonly down: number
}

/** How a piece of text looks on the page. */
interface TextLook {
  readonly isBold: boolean
  readonly isStruck: boolean
  /** how many of its characters are no white space; counted once for all tables around it */
  readonly letters: number
}

/** One table of HTML while its tags go by. A cell's paragraphs and `<br>` are line breaks, other white space is one space. */
export class HtmlTable {
  private readonly grid: string[][] = []
  private readonly merges: Merge[] = []
  private readonly weakRows = new Set<number>()
  private readonly hiddenRows = new Set<number>()
  private readonly struckNames = new Map<number, number>()
  private readonly repairs: Repair[] = []
  private row = -1
  private readonly cellsInRow = { kept: 0, skipped: 0 }
  private column = 0
  private spread = 0
  private cell: OpenCell | undefined
  private caption: string | undefined
  private name: string
  private readonly isNested: boolean
  /** whether a spreadsheet program drew it, with the edges of its sheet */
  readonly isSheet: boolean

  constructor(heading: string, { isNested, isSheet }: { isNested: boolean; isSheet: boolean }) {
    this.name = heading
    this.isNested = isNested
    this.isSheet = isSheet
  }

  startRow(isHidden: boolean): void {
    this.endCell()
    const { kept, skipped } = this.cellsInRow
    if (kept > 0 || skipped === 0) this.row += 1
    Object.assign(this.cellsInRow, { kept: 0, skipped: 0 })
    this.column = 0
    if (isHidden) this.hiddenRows.add(this.row)
  }

  /** A cell that is no part of the table, such as the letter of a column. A row of nothing else is no row. */
  skipCell(): void {
    this.endCell()
    this.cellsInRow.skipped += 1
  }

  startCell(attributes: Readonly<Record<string, string>>, isHeader: boolean): void {
    this.endCell()
    this.cellsInRow.kept += 1
    const [across, down] = [span(attributes['colspan']), span(attributes['rowspan'])]
    const exact = attributes['data-exact']
    this.cell = {
      ...{ picture: undefined, rest: '' },
      struck: '',
      exact,
      letters: 0,
      boldLetters: 0,
      isHeader,
      across,
      down,
    }
  }

  startCaption(): void {
    this.endCell()
    this.caption = ''
  }

  add(text: string, { isBold, isStruck, letters }: TextLook): void {
    if (this.caption !== undefined) this.caption += text
    if (this.cell === undefined) return
    if (isStruck) this.cell.struck += text
    else this.cell.rest += text
    this.cell.letters += letters
    if (isBold) this.cell.boldLetters += letters
  }

  /** A picture in a cell, which stands for its description where that is short and there is nothing else. */
  addPicture(description: string): void {
    if (this.cell) this.cell.picture = this.cell.picture || description
  }

  endCell(): void {
    if (this.caption !== undefined) {
      this.name = tidyHtml(this.caption).replaceAll('\n', ' ') || this.name
      this.caption = undefined
    }
    if (this.cell === undefined) return
    const { exact, across, down, letters, boldLetters, isHeader, picture } = this.cell
    const read = unstruck(tidyHtml(this.cell.rest), tidyHtml(this.cell.struck))
    this.cell = undefined
    this.row = Math.max(this.row, 0)
    const isFree = this.spread < mostSpread
    const column = this.place(isFree ? across : 1, isFree ? down : 1)
    const texts = this.grid[this.row] ?? []
    texts[column] = exact !== undefined && isSameButForSpace(exact, read.text) ? exact : read.text
    if (read.text === '' && picture !== undefined) texts[column] = this.described(picture, column)
    this.repairs.push(...struckRepairs(this.row, column, read))
    if (read.isStruckName) this.struckNames.set(this.row, (this.struckNames.get(this.row) ?? 0) + 1)
    if (across > 1 || down > 1) this.merges.push({ row: this.row, column, rows: down, columns: across })
    if (letters > 0 && boldLetters < letters && !isHeader) this.weakRows.add(this.row)
  }

  /** The description of a picture that stands alone in its cell; one without a short one says nothing, and that is said. */
  private described(picture: string, column: number): string {
    if (picture !== '' && picture.length <= longestDescription) return picture
    const done = 'a picture alone in its cell; what is on it was not read'
    const found = picture.slice(0, 200) || 'picture'
    this.repairs.push({ kind: 'left-out', row: this.row + 1, column: column + 1, found, done })
    return ''
  }

  /** The table read so far; undefined when it has no row. */
  finished(legend: readonly string[]): SourceTable | undefined {
    this.endCell()
    if (this.row < 0) return undefined
    // Rows without a cell, and places that merged cells left free, are holes.
    const table = Array.from({ length: this.row + 1 }, (_, row) =>
      Array.from(this.grid[row] ?? [], (text) => text ?? ''),
    )
    for (const [row, names] of this.struckNames) this.repairs.push(dropStruckRow(table, row, names))
    const strongRows = new Set(
      table.flatMap((texts, row) => (!this.weakRows.has(row) && texts.some(Boolean) ? [row] : [])),
    )
    const hidden = { rows: this.hiddenRows, columns: new Set<number>(), isFolded: false }
    const read = {
      ...{ name: this.name, table, merges: this.merges, strongRows, legend, repairs: this.repairs },
      ...(this.hiddenRows.size > 0 ? { hidden } : {}),
    }
    return this.isNested ? { ...read, isUsedBy: 'combined' } : read
  }

  /** Takes the first free place of the row for a cell, and all that it is merged over. */
  private place(across: number, down: number): number {
    const row = (this.grid[this.row] ??= [])
    let column = this.column
    while (row[column] !== undefined) column++
    this.column = column + 1
    this.spread += across * down
    for (let below = 0; below < down; below++) {
      const texts = (this.grid[this.row + below] ??= [])
      for (let beside = 0; beside < across; beside++) texts[column + beside] ??= ''
    }
    return column
  }
}

/** Text of HTML as it is shown: line breaks alone, other white space as one space. */
export function tidyHtml(text: string): string {
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

/** A page may not say something else than it shows. */
function isSameButForSpace(one: string, other: string): boolean {
  return one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '')
}

function span(text: string | undefined): number {
  const count = Number.parseInt(text ?? '1', 10)
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), widestSpan) : 1
}
