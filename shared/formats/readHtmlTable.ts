import { Parser } from 'htmlparser2'
import type { Table } from './table.ts'

/** Merged cells are spread over at most this many columns and rows; a hostile file may claim millions. */
const widestSpan = 1_000

interface OpenCell {
  text: string
  readonly across: number
  readonly down: number
}

/**
 * The first table of an HTML text as texts; undefined when it has none. The HTML is only ever data: it is read tag by
 * tag and nothing of it is loaded, run or drawn. A cell's paragraphs and `<br>` are line breaks, other white space is one
 * space; a merged cell has its text at its first place; a table inside a cell is part of that cell's text.
 */
export function readHtmlTable(html: string): Table | undefined {
  const reader = new TableReader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  })
  parser.write(html)
  parser.end()
  return reader.table()
}

/** Builds the table while tags go by. */
class TableReader {
  private readonly grid: string[][] = []
  private row = -1
  private depth = 0
  private silent = 0
  private cell: OpenCell | undefined
  private isDone = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') this.depth += 1
    if (this.isDone || this.depth === 0) return
    if (isSilent(name)) this.silent += 1
    if (this.depth === 1 && name === 'tr') this.row += 1
    if (this.depth === 1 && (name === 'td' || name === 'th')) {
      this.endCell()
      this.cell = { text: '', across: span(attributes['colspan']), down: span(attributes['rowspan']) }
    } else if (this.cell && (name === 'br' || isBlock(name))) {
      this.cell.text += '\n'
    }
  }

  text(text: string): void {
    if (this.cell && this.silent === 0) this.cell.text += text.replaceAll(/[\s\u00a0]+/g, ' ')
  }

  close(name: string): void {
    if (this.isDone || this.depth === 0) return
    if (isSilent(name)) this.silent -= 1
    if (this.depth === 1 && (name === 'td' || name === 'th' || name === 'tr' || name === 'table'))
      this.endCell()
    if (name !== 'table') return
    this.depth -= 1
    this.isDone = this.depth === 0
  }

  table(): Table | undefined {
    this.endCell()
    if (this.row < 0) return undefined
    return this.grid.slice(0, this.row + 1).map((row) => Array.from(row, (text) => text ?? ''))
  }

  private endCell(): void {
    if (this.cell === undefined) return
    const { text, across, down } = this.cell
    this.cell = undefined
    this.row = Math.max(this.row, 0)
    const row = (this.grid[this.row] ??= [])
    let column = 0
    while (row[column] !== undefined) column++
    for (let below = 0; below < down; below++) {
      const texts = (this.grid[this.row + below] ??= [])
      for (let beside = 0; beside < across; beside++) texts[column + beside] ??= ''
    }
    row[column] = tidy(text)
  }
}

function tidy(text: string): string {
  return text
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

function span(text: string | undefined): number {
  const count = Number.parseInt(text ?? '1', 10)
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), widestSpan) : 1
}

function isSilent(name: string): boolean {
  return name === 'script' || name === 'style' || name === 'template' || name === 'title'
}

function isBlock(name: string): boolean {
  return name === 'p' || name === 'div' || name === 'li' || name === 'tr'
}
