import { counted } from '../../../counted.ts'
import { limits } from '../../../document/limits.ts'
import type { Block, TextBlock } from '../document/block.ts'
import type { SourceTable } from '../source.ts'
import { declaredRoles } from './declaredRoles.ts'
import { draftTable } from './draftTable.ts'
import { dutiesInTable } from './dutiesInTable.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Language } from './language.ts'
import { mergeDuties } from './mergeDuties.ts'
import { readDuties } from './readDuties.ts'
import { roleBook } from './roleBook.ts'
import { spanish } from './spanish.ts'

const languages = [english, german, french, spanish] as const

/** The most rows of a draft, and the most that sentences add to the items of lists. */
const mostRows = 40
const mostWithSentences = 30
/** Fewer are no chart. */
const fewestRows = 3
/** Text blocks and characters that are read; a chart of a longer text would say nothing. */
const mostBlocks = 5_000
const mostCharacters = 400_000
/** Tables of duties in words that are looked for. */
const mostTables = 40

export interface Draft {
  readonly table: SourceTable
  readonly remarks: readonly string[]
  /** the tables that are in it with all that their roles have below them */
  readonly read: ReadonlySet<SourceTable>
}

/**
 * A chart made of a text: a duty that stands under a role, or has it for a subject, is assigned to it; one of two roles, or under a
 * heading such as `Together`, is done by both, and one question asks who leads. Each row keeps its sentence. Undefined when the text
 * names no roles with duties.
 */
export function draftFrom(all: readonly Block[], tables: readonly SourceTable[]): Draft | undefined {
  const words = all.filter((block): block is TextBlock => block.kind !== 'table')
  const lists = new Map(tables.slice(0, mostTables).map((table) => [table, dutiesInTable(table)]))
  const blocks = limited([...words, ...[...lists.values()].flat()])
  const texts = blocks.map(({ text }) => text)
  const language = languageOf(texts)
  const known = { language, book: roleBook(texts, declaredRoles(blocks, language)) }
  const { duties, headed } = readDuties(blocks, known)
  const { rows, roles, left } = mergeDuties(duties, headed, { mostRows, mostWithSentences })
  if (rows.length < fewestRows || roles.length === 0 || roles.length > limits.roles) return undefined
  const title = titleOf(blocks)
  const named = roles.map((key) => ({ key, name: known.book.nameOf(key) }))
  const taken = new Set(rows.flatMap((row) => row.texts))
  const isIn = (list: readonly TextBlock[]): boolean =>
    list.length > 0 &&
    list.every((block) => block.kind !== 'item' || block.depth === 0 || taken.has(block.text))
  return {
    read: new Set(tables.filter((table) => isIn(lists.get(table) ?? []))),
    table: draftTable(title.slice(0, limits.name), named, rows),
    remarks: [
      `There is no chart in it; this is a draft made of its text: ${counted(roles.length, 'role')}, ${counted(rows.length, 'responsibility', 'responsibilities')}. Each is a guess, with its sentence as the description.`,
      ...(left > 0
        ? [
            `${counted(left, 'more sentence')} that may name ${left === 1 ? 'a duty' : 'duties'} ${left === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
    ],
  }
}

/** The first line if it may be a title, else the first heading. */
function titleOf(blocks: readonly TextBlock[]): string {
  const [first] = blocks
  const isTitle = first !== undefined && first.text.length <= 80 && !/[.!]$/.test(first.text)
  const found = isTitle ? first : blocks.find(({ kind }) => kind === 'heading')
  return (found?.text ?? '').replace(/^(?:job title|position|stellenbezeichnung|poste|puesto)\s*:\s*/i, '')
}

function limited(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let characters = 0
  return blocks.slice(0, mostBlocks).filter(({ text }) => (characters += text.length) <= mostCharacters)
}

/** The language whose frequent words are the most in the text. */
function languageOf(texts: readonly string[]): Language {
  const words =
    texts
      .join(' ')
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const scores = languages.map(({ common }) => words.filter((word) => common.has(word)).length)
  return languages[scores.indexOf(Math.max(...scores))] ?? english
}
