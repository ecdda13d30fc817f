import { isTableRule } from '../markdownTable.ts'
import { combineAlike } from './combineAlike.ts'
import { readLegend } from './legend.ts'
import { letterWordOf } from './letterWords.ts'
import { plainCell, splitCells } from './markdownCell.ts'
import type { Repair } from './repairs.ts'
import type { SourceTable } from './source.ts'
import { dropStruckRow, struckRepairs } from './struckText.ts'

interface Block {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * The tables of a Markdown text, each named by the heading above it. Tables with the same header are one more table,
 * first, with their headings as sections. Lines outside of tables that say what letters mean go with every table.
 * A table needs a line of dashes below its header, or a bar at the start of each line.
 */
export function readMarkdown(text: string): readonly SourceTable[] {
  const { matter, body } = withoutFrontMatter(text)
  const { blocks, title, legend } = findBlocks(body, matter)
  return combineAlike(
    blocks.map((block) => ({ ...tableOf(block, legend), within: title })),
    title,
  )
}

/** The text without the front matter of YAML or TOML, and the title in that. */
function withoutFrontMatter(text: string): { readonly matter: string; readonly body: string } {
  const found = /^\ufeff?\s*(---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/s.exec(
    text.slice(0, longestMatter),
  )
  const [all = '', , lines = ''] = found ?? []
  // A table or a rule may stand between two lines of dashes, too.
  if (found === null || !/^[\w-]+\s*[:=]/m.test(lines) || lines.includes('|'))
    return { matter: '', body: text }
  const [, title = ''] = /^title\s*[:=]\s*(.+?)\s*$/im.exec(lines) ?? []
  return { matter: title.replace(/^(["'])(.*)\1$/, '$2'), body: text.slice(all.length) }
}

const longestMatter = 20_000

function findBlocks(
  text: string,
  matter: string,
): { blocks: readonly Block[]; title: string; legend: readonly string[] } {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:>\s?)+/, '').trim())
  const blocks: Block[] = []
  const legend: string[] = []
  let title = matter
  let heading = matter
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = blockAt(lines, at)
    if (block.length > 0) {
      blocks.push({ heading, lines: block })
      at += block.length - 1
      continue
    }
    const words = headingOf(line, lines[at + 1])
    // A line that is all bold may be the legend.
    const isLegend = words !== undefined && (readLegend([words]) ?? []).length > 1
    if (words !== undefined && letterWordOf(words)) continue
    if (words !== undefined && !isLegend) {
      heading = words
      title ||= words
    } else if (legend.length < 50 && line.length < 1_000 && (readLegend([words ?? line]) ?? []).length > 0)
      legend.push(words ?? line)
  }
  return { blocks, title, legend }
}

/** The lines of the table that starts here; none if no table does. */
function blockAt(lines: readonly string[], start: number): readonly string[] {
  let end = start
  while (end < lines.length && isRow(lines[end] ?? '')) end++
  if (end - start < 2) return []
  const block = lines.slice(start, end)
  const hasRule = isTableRule(block[1] ?? '') && block[1]?.includes('-') === true
  const hasBars = block.every((line) => line.startsWith('|'))
  return hasRule || hasBars ? block : []
}

function isRow(line: string): boolean {
  return /(?<!\\)\|/.test(line)
}

/** `## Words`, `Words` above `---`, or a line that is all bold. */
function headingOf(line: string, next: string | undefined): string | undefined {
  const [, words] = /^#{1,6}\s+(.+?)\s*#*$/.exec(line) ?? /^\*\*([^*]+)\*\*:?$/.exec(line) ?? []
  if (words !== undefined) return plainCell(words.replace(/\s*\{#[\w-]+\}$/, '')).text
  return line !== '' && next !== undefined && /^(?:={3,}|-{3,})$/.test(next)
    ? plainCell(line).text
    : undefined
}

function tableOf({ heading, lines }: Block, legend: readonly string[]): SourceTable {
  const rows = lines.filter((line, at) => at === 0 || !isTableRule(line))
  const repairs: Repair[] = []
  const strongRows = new Set<number>()
  const struckNames = new Map<number, number>()
  const table = rows.map((line, row) => {
    const cells = splitCells(line).map(plainCell)
    const names = cells.filter(({ isStruckName }) => isStruckName).length
    if (names > 0) struckNames.set(row, names)
    for (const [column, cell] of cells.entries()) {
      repairs.push(...struckRepairs(row, column, cell))
      for (const found of cell.links) {
        const done = 'the address of a link; only its words are kept'
        repairs.push({ kind: 'left-out', row: row + 1, column: column + 1, found, done })
      }
    }
    const filled = cells.filter((cell) => cell.text !== '')
    if (filled.length > 0 && filled.every(({ isBold }) => isBold)) strongRows.add(row)
    return cells.map((cell) => cell.text)
  })
  for (const [row, names] of struckNames) repairs.push(dropStruckRow(table, row, names))
  return { name: heading, table, merges: [], strongRows, legend, repairs }
}
