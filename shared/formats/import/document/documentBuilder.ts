import { budgets } from '../../office/budgets.ts'
import type { OfficeError } from '../../office/officeError.ts'
import type { SourceTable } from '../source.ts'
import { boldLine, longestHeading, type Block } from './block.ts'
import { newOfficeTable, type OfficeTable } from './officeTable.ts'

/** What a paragraph is by its style. */
export type ParagraphUse =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly depth: number }
  | { readonly kind: 'body' }

/** How a run of text looks. */
export interface Look {
  readonly isBold: boolean
  readonly isStruck: boolean
  readonly isHidden: boolean
}

/** A text while its runs go by. */
interface OpenText {
  text: string
  lead: string
  isLeadOver: boolean
  /** characters that are not white space, and those of them that are bold */
  letters: number
  boldLetters: number
}

interface OpenParagraph extends OpenText {
  use: ParagraphUse
}

/** What a cell takes of its table. */
export interface Span {
  readonly across: number
  readonly down: number
  /** it only shows the end of the cell above */
  readonly isContinued: boolean
}

interface OpenCell extends OpenText {
  span: Span
  readonly leftOut: { found: string; done: string }[]
}

interface OpenTable {
  readonly table: OfficeTable
  cell: OpenCell | undefined
}

/**
 * A document of an office program while its elements go by: paragraphs, and tables of cells that hold paragraphs. Text that is struck
 * out or hidden is left out and counted; in a cell it is quoted.
 */
export interface DocumentBuilder {
  readonly blocks: Block[]
  /** texts outside of tables that were left out */
  readonly leftOut: { struck: number; hidden: number }
  readonly startParagraph: (use?: ParagraphUse) => void
  readonly setUse: (use: ParagraphUse) => void
  readonly addText: (text: string, look?: Look) => void
  readonly endParagraph: () => void
  /** Takes the end of the paragraph back: it goes on in the next one. */
  readonly joinParagraph: () => void
  readonly startTable: () => void
  /** The table whose cells go by; undefined outside of one. */
  readonly table: () => OfficeTable | undefined
  readonly startCell: (span?: Partial<Span>) => void
  readonly setSpan: (span: Partial<Span>) => void
  /** `exact`: what the cell holds where its text only shows it in some way */
  readonly endCell: (exact?: string) => void
  /** The last cell, or the last row, so many times more. */
  readonly repeatCell: (times: number) => void
  readonly repeatRow: (times: number) => void
  readonly endTable: (name?: string) => void
  /** What is more than is read. */
  readonly problem: () => OfficeError | undefined
}

const oneCell: Span = { across: 1, down: 1, isContinued: false }

export const plainLook: Look = { isBold: false, isStruck: false, isHidden: false }

/**
 * An empty document.
 *
 * @param areCoveredListed whether cells that a merged one covers are among the cells, each for itself
 */
export function newDocument({ areCoveredListed = false } = {}): DocumentBuilder {
  const blocks: Block[] = []
  const leftOut = { struck: 0, hidden: 0 }
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  // Tables within a cell, which stand behind the one they are in.
  const inner: SourceTable[] = []
  const counts = { cells: 0, merges: 0, chars: 0 }
  let joined: OpenParagraph | undefined

  const leaveOut = (text: string, why: 'struck' | 'hidden'): void => {
    const cell = tables.at(-1)?.cell
    const done = why === 'struck' ? 'struck out; left out' : 'hidden text; left out'
    const last = cell?.leftOut.at(-1)
    if (last?.done === done) last.found += text
    else if (text.trim() === '') return
    else if (cell) cell.leftOut.push({ found: text, done })
    else leftOut[why] += 1
  }

  const intoCells = (paragraph: OpenParagraph): void => {
    for (const { cell } of tables) {
      if (cell === undefined) continue
      if (cell.text !== '') cell.text += '\n'
      addRun(cell, paragraph.text, isAllBold(paragraph))
    }
  }

  return {
    blocks,
    leftOut,
    startParagraph(use = { kind: 'body' }) {
      paragraphs.push(joined === undefined ? { ...newText(), use } : { ...joined, use })
      joined = undefined
    },
    setUse(use) {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.use = use
    },
    addText(text, look = plainLook) {
      const paragraph = paragraphs.at(-1)
      if (paragraph === undefined) return
      counts.chars += text.length
      if (look.isStruck || look.isHidden) leaveOut(text, look.isStruck ? 'struck' : 'hidden')
      else addRun(paragraph, text, look.isBold)
    },
    endParagraph() {
      const paragraph = paragraphs.pop()
      if (paragraph === undefined) return
      if (tables.length > 0) {
        intoCells(paragraph)
        return
      }
      const block = blockOf(paragraph)
      if (block) blocks.push(block)
    },
    joinParagraph() {
      joined = paragraphs.pop()
    },
    startTable() {
      tables.push({ table: newOfficeTable(areCoveredListed), cell: undefined })
    },
    table: () => tables.at(-1)?.table,
    startCell(span = {}) {
      counts.cells += 1
      const open = tables.at(-1)
      if (open) open.cell = { ...newText(), span: { ...oneCell, ...span }, leftOut: [] }
    },
    setSpan(span) {
      const cell = tables.at(-1)?.cell
      if (cell) cell.span = { ...cell.span, ...span }
    },
    endCell(exact) {
      const open = tables.at(-1)
      if (open?.cell === undefined) return
      const { cell, table } = open
      open.cell = undefined
      const text = exact ?? tidy(cell.text)
      const { across, down, isContinued } = cell.span
      const found = cell.leftOut
      if (across > 1 || down > 1 || isContinued) counts.merges += 1
      if (isContinued && text === '' && found.length === 0) table.skip(across, true)
      else table.add({ text, across, down, isBold: isAllBold(cell), leftOut: found })
    },
    repeatCell(times) {
      if (times > 0) counts.cells += tables.at(-1)?.table.repeatCell(times) ?? 0
    },
    repeatRow(times) {
      if (times > 0) counts.cells += tables.at(-1)?.table.repeatRow(times) ?? 0
    },
    endTable(name = '') {
      const table = tables.pop()?.table.finished(name)
      if (table === undefined) return
      if (tables.length > 0) inner.push({ ...table, isUsedBy: 'combined' })
      else for (const one of [table, ...inner.splice(0)]) blocks.push({ kind: 'table', table: one })
    },
    problem() {
      if (counts.cells > budgets.cells) return { kind: 'too-costly', what: 'cells', max: budgets.cells }
      if (counts.merges > budgets.merges) return { kind: 'too-costly', what: 'cells', max: budgets.merges }
      return counts.chars > budgets.textChars
        ? { kind: 'too-costly', what: 'texts', max: budgets.textChars }
        : undefined
    },
  }
}

function newText(): OpenText {
  return { text: '', lead: '', isLeadOver: false, letters: 0, boldLetters: 0 }
}

function addRun(open: OpenText, text: string, isBold: boolean): void {
  const letters = countLetters(text)
  open.text += text
  open.letters += letters
  if (isBold) open.boldLetters += letters
  if (!isBold && letters > 0) open.isLeadOver = true
  else if (!open.isLeadOver) open.lead += text
}

function isAllBold({ letters, boldLetters }: OpenText): boolean {
  return letters > 0 && letters === boldLetters
}

/** The paragraph as a block; undefined for one without words. A short line that is all bold is a heading. */
function blockOf(open: OpenParagraph): Block | undefined {
  const { use } = open
  const text = tidy(open.text)
  if (text === '') return undefined
  const heading = text.replaceAll('\n', ' ')
  if (use.kind === 'heading') return { kind: 'heading', level: use.level, text: heading }
  const isBold = isAllBold(open)
  const lead = isBold ? '' : tidy(open.lead).replaceAll('\n', ' ')
  if (use.kind === 'item') return { kind: 'item', depth: use.depth, text, lead }
  return isBold && text.length < longestHeading
    ? { kind: 'heading', level: boldLine, text: heading }
    : { kind: 'paragraph', text, lead }
}

/** White space as one space, but for line breaks. */
function tidy(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
}

function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0) count += 1
  }
  return count
}
