import { combineAlike } from '../combineAlike.ts'
import { readLegend } from '../legend.ts'
import { letterWordOf } from '../letterWords.ts'
import type { ReadTables, SourceTable } from '../source.ts'
import type { Block } from './block.ts'
import { baseNameOf, joinContinued } from './joinContinued.ts'

const mostLegendLines = 50
const longestLegendLine = 1_000

/** `Table 2: Who does what`, as Word has it above a table. */
const caption = /^(?:table|tabelle|tableau|tabla|tabel|tabella|tabela|quadro)\s+\d+\s*[:.–—-]?\s*/i

/** What a document holds: its tables, and the words around them. */
export function documentTables(blocks: readonly Block[], remarks: readonly string[]): ReadTables {
  return { tables: tablesIn(blocks), remarks, words: { blocks: () => blocks, areAll: false } }
}

/**
 * The tables of a document, each named by its caption or the heading above it. One that goes on under the same heading is joined;
 * others with the same header are one more table, first, with their headings as sections.
 */
export function tablesIn(blocks: readonly Block[]): readonly SourceTable[] {
  const legend = legendIn(blocks)
  const tables: SourceTable[] = []
  let [title, heading, above] = ['', '', '']
  for (const block of blocks) {
    if (block.kind === 'table')
      tables.push({ ...block.table, name: above || heading, within: baseNameOf(title), legend })
    if (block.kind === 'heading' && !letterWordOf(block.text)) {
      heading = block.text
      title ||= block.text
    }
    const isCaption = block.kind !== 'table' && caption.test(block.text) && block.text.length < 200
    above = isCaption ? block.text.replace(caption, '') : ''
  }
  return combineAlike(joinContinued(tables), title)
}

/** Lines between the tables that say what letters mean. */
function legendIn(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text.split('\n')))
  return lines
    .filter((line) => line.length < longestLegendLine && (readLegend([line]) ?? []).length > 0)
    .slice(0, mostLegendLines)
}
