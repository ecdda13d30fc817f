import type { ReadTables } from '../source.ts'
import type { Block } from './block.ts'

/** The longest text that is looked through for who does what. */
const longest = 4_000_000

/** The words of a text as a reader hands them on: read only when no table of it is a chart, and not of a very long one. */
export function wordsOf(
  text: string,
  read: (text: string) => readonly Block[],
  areAll = false,
): Pick<ReadTables, 'words'> {
  return text.length > longest ? {} : { words: { blocks: () => read(text), areAll } }
}
