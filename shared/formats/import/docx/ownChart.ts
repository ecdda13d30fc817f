import { rowDetailFields } from '../../../document/fields.ts'
import { besideHeader, nameHeader, numberHeader, roleHeader } from '../../ownHeaders.ts'
import type { Table } from '../../table.ts'
import type { Block } from '../document/block.ts'
import { plainTable } from '../source.ts'
import { kindOf } from '../textKind.ts'

type TableBlock = Extract<Block, { readonly kind: 'table' }>

/** What `docx.ts` of the export writes between the tables of one chart. */
const partHeading = /^Roles \d+ of \d+$/

/**
 * The blocks of a document that Remit wrote, with the tables of its chart as one, in the layout of `matrixToTable`: roles that stand
 * in several tables beside each other, without who answers in words. The blocks as they are for any other document.
 */
export function withOwnChart(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks.filter(isOwnTable)
  if (first === undefined) return blocks
  const parts = [first, ...others.filter((one) => goesOn(first, one))]
  const table = [...aboveChart(blocks), ...joined(parts, notesIn(blocks))]
  return blocks.flatMap((block): Block[] => {
    if (block === first) return [{ kind: 'table', table: plainTable(table) }]
    const isPart = parts.some((part) => part === block)
    return isPart || (block.kind === 'heading' && partHeading.test(block.text)) ? [] : [block]
  })
}

function isOwnTable(block: Block): block is TableBlock {
  if (block.kind !== 'table') return false
  const [number, name] = block.table.table[0] ?? []
  return number === numberHeader && name === nameHeader
}

/** Whether a table has the rows of another, with other roles. */
function goesOn(first: TableBlock, { table: { table } }: TableBlock): boolean {
  const rows = first.table.table
  return (
    table.length === rows.length &&
    table.every(([number, name], at) => number === rows[at]?.[0] && name === rows[at]?.[1])
  )
}

/** The title, and the goal below it. */
function aboveChart(blocks: readonly Block[]): Table {
  const at = blocks.findIndex(({ kind }) => kind === 'heading')
  const [title, goal] = [blocks[at], blocks[at + 1]]
  if (title?.kind !== 'heading') return []
  const isGoal = goal?.kind === 'paragraph' && !goal.text.startsWith('As of ')
  return isGoal ? [[title.text], [goal.text]] : [[title.text]]
}

/** What stands in a cell of letters: `A R [3]`, and below it `(internal systems)`. */
const cellText = /^([^\n[(]*?)\s*(?:\[(\d+)\])?(?:\n?\(([^]*)\))?$/

interface Column {
  readonly header: string
  readonly texts: readonly string[]
}

function joined(parts: readonly TableBlock[], notes: ReadonlyMap<string, string>): Table {
  const [rows = []] = parts.map(({ table }) => table.table)
  const columns = parts.flatMap(({ table: { table } }, part) => columnsOf(table, part === 0))
  const roles = columns.filter(({ kind }) => kind === 'role')
  const beside = roles.flatMap(({ header, texts }) => {
    const read = texts.map((text) => cellText.exec(text))
    const scopes = read.map((found) => found?.[3] ?? '')
    const noted = read.map((found, at) => {
      const note = notes.get(found?.[2] ?? '') ?? ''
      const start = `${rows[at + 1]?.[1] ?? ''}, ${header}: `
      return note.startsWith(start) ? note.slice(start.length) : note
    })
    return [
      { header: besideHeader('scope', header), texts: scopes },
      { header: besideHeader('note', header), texts: noted },
    ]
  })
  // Roles of one name all have such a column or none, so that they are paired in order.
  const said = new Set(beside.filter(({ texts }) => texts.some(Boolean)).map(({ header }) => header))
  const all: readonly Column[] = [
    ...roles.map(({ header, texts }) => ({
      header: roleHeader(header),
      texts: texts.map((text) => cellText.exec(text)?.[1]?.split(' ').join('/') ?? text),
    })),
    ...beside.filter(({ header }) => said.has(header)),
    ...columns.filter(({ kind }) => kind === 'state'),
  ]
  return rows.map((row, at) => [
    ...[row[0] ?? '', row[1] ?? ''],
    ...all.map(({ header, texts }) => (at === 0 ? header : (texts[at - 1] ?? ''))),
  ])
}

type OwnColumn = Column & { readonly kind: 'role' | 'state' }

/** The columns behind the names. Only the first table says who answers, and how rows stand. */
function columnsOf([header = [], ...body]: Table, isFirst: boolean): readonly OwnColumn[] {
  return header.slice(2).flatMap((name, at): OwnColumn[] => {
    // What a section says in words stands across them.
    const texts = body.map((row) => (row[0] === '' ? '' : (row[at + 2] ?? '')))
    if (isFirst && at === 0 && saysWho(body)) return []
    const isState = isFirst && at === header.length - 3 && name === 'State' && texts.some(isWords)
    return isState
      ? [{ kind: 'state', header: rowDetailFields.status.name, texts: texts.map(statusOf) }]
      : [{ kind: 'role', header: name, texts }]
  })
}

/** Whether the first column behind the names has words in each row, as `CIO Ines Ferreira` or `nobody yet`. */
function saysWho(body: Table): boolean {
  const texts = body.flatMap(([number, , text = '']) => (number === '' ? [] : [text]))
  return texts.every((text) => text !== '') && (texts.length === 0 || texts.some(isWords))
}

function isWords(text: string): boolean {
  return text !== '' && kindOf(text.split('\n')[0] ?? '') !== 'letters'
}

function statusOf(text: string): string {
  return text.startsWith('Parked') ? 'Parked' : text
}

/** The notes below the chart by their numbers: `[3] Security, CIO: …`. */
function notesIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap((block): [string, string][] => {
      const [, number, note] = (block.kind === 'paragraph' && /^\[(\d+)\] ([^]*)$/.exec(block.text)) || []
      return number === undefined || note === undefined ? [] : [[number, note]]
    }),
  )
}
