import { plainCell, splitCells } from './import/markdownCell.ts'
import type { Table } from './table.ts'

/**
 * Reads a text that is one table written in Markdown: cells between `|`, with or without one at the ends, and a line of
 * dashes below the header. `\|` is a bar, `<br>` a line break, emphasis and links are their words.
 *
 * @returns the rows, the header first; undefined when the text is not such a table
 */
export function readMarkdownTable(text: string): Table | undefined {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [, rule] = lines
  const isTable = lines.every((line) => line.includes('|')) && rule !== undefined && isTableRule(rule)
  return isTable
    ? lines
        .filter((_line, at) => at !== 1)
        .map((line) => splitCells(line).map((cell) => plainCell(cell).text))
    : undefined
}

/** Whether a line is the one of dashes below a header: `|---|:-:|`, also with long dashes that an editor made. */
export function isTableRule(line: string): boolean {
  return /^\|?(?:\s*:?[-–—]+:?\s*\|)*\s*:?[-–—]+:?\s*\|?$/.test(line.trim())
}
