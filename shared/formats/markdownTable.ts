import type { Table } from './table.ts'

/**
 * Reads a table written in Markdown: cells between `|`, with or without one at the ends, and a line of dashes below the
 * header. `\|` is a bar, `<br>` a line break, `**` and `` ` `` around a text are left out.
 *
 * @returns the rows, the header first; undefined when the text is not such a table
 */
export function readMarkdownTable(text: string): Table | undefined {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [, rule] = lines
  const isTable = lines.every((line) => line.includes('|')) && rule !== undefined && isRule(rule)
  return isTable ? lines.filter((_line, at) => at !== 1).map(cellsOf) : undefined
}

function isRule(line: string): boolean {
  return /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(line)
}

function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replaceAll(/<br\s*\/?>/gi, '\n')
      .replace(/^(\*\*|`|__)(.*)\1$/s, '$2'),
  )
}
