import { ok, type Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { newDocument, plainLook, type DocumentBuilder, type Look } from '../document/documentBuilder.ts'
import { localAttribute } from '../document/localAttribute.ts'
import { isSignFont, signOf, signsIn } from '../document/signs.ts'
import { bodyStyle, isOn, outlineLevel, type DocxStyle } from './docxStyles.ts'

/** What of a document is not in its blocks as it is written, by how often. */
export interface DocxFacts {
  changes: number
  textBoxes: number
  pictures: number
  drawings: number
  footnotes: number
}

export interface DocxBody extends Pick<DocumentBuilder, 'blocks' | 'leftOut'> {
  readonly facts: Readonly<DocxFacts>
}

/** Elements of which nothing is read: what was before a change, the second way to draw a thing, codes of fields. */
const unread: ReadonlySet<string> = new Set([
  ...['Fallback', 'instrText', 'delInstrText', 'delText', 'fldData'],
  ...['rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange', 'tblPrExChange'],
])

/** What is known of a paragraph while its tags go by. */
interface OpenParagraph {
  style: DocxStyle
  outline: number | undefined
  depth: number
  /** whether it is an item of a list, where it says so itself */
  isItem: boolean | undefined
  isJoined: boolean
}

/** A part of a form that has no text of its own: a box to be ticked, a list to choose from. */
interface FormField {
  readonly kind: 'box' | 'list'
  chosen: number
  readonly entries: string[]
}

/** What stands open, beside the document that is built. */
interface Open {
  readonly document: DocumentBuilder
  readonly styles: ReadonlyMap<string, DocxStyle>
  readonly facts: DocxFacts
  /** within each other, as a text box is in a paragraph */
  readonly paragraphs: OpenParagraph[]
  readonly deletedRows: boolean[]
  /** for each control of a form, whether it shows only what is to be put into it */
  readonly placeholders: boolean[]
  /** whose properties are being read */
  of: 'p' | 'r' | 'tr' | 'tc' | undefined
  run: { look: Look; font: string }
  field: FormField | undefined
  isText: boolean
}

const plainRun = { look: plainLook, font: '' }

/**
 * The main part of a Word document (ECMA-376, part 1, 17). Changes that are tracked count as accepted, text boxes are read where
 * they stand, boxes of forms are ticks.
 */
export function readDocxBody(
  archive: Archive,
  part: string,
  styles: ReadonlyMap<string, DocxStyle>,
): Result<DocxBody, OfficeError> {
  const document = newDocument()
  const facts: DocxFacts = { changes: 0, textBoxes: 0, pictures: 0, drawings: 0, footnotes: 0 }
  const open: Open = {
    ...{ document, styles, facts, paragraphs: [], deletedRows: [], placeholders: [] },
    ...{ of: undefined, run: plainRun, field: undefined, isText: false },
  }
  let skipped = 0
  const read = readXml(archive, part, {
    open(name, attributes) {
      if (skipped > 0 || unread.has(name) || isMovedFrom(open, name)) skipped += 1
      else starts.get(name)?.(open, (key) => localAttribute(attributes, key))
    },
    text(text) {
      if (open.isText && skipped === 0) addText(open, text)
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else ends.get(name)?.(open)
    },
    problem: document.problem,
  })
  return read.ok ? ok({ blocks: document.blocks, leftOut: document.leftOut, facts }) : read
}

/** What was moved stands once more, where it was moved to. */
function isMovedFrom({ facts, of }: Open, name: string): boolean {
  if (name !== 'moveFrom' || of !== undefined) return false
  facts.changes += 1
  return true
}

function addText({ document, run, paragraphs, placeholders }: Open, text: string): void {
  if (placeholders.includes(true)) return
  const style = paragraphs.at(-1)?.style ?? bodyStyle
  const shown = isSignFont(run.font) ? signsIn(run.font, text) : text
  document.addText(shown, style.isBold && !run.look.isBold ? { ...run.look, isBold: true } : run.look)
}

/** Adds to the look of the run that is open. */
function look({ of, run }: Open, more: Partial<Look>): void {
  if (of === 'r') run.look = { ...run.look, ...more }
}

type Start = (open: Open, value: (name: string) => string | undefined) => void

const starts: ReadonlyMap<string, Start> = new Map<string, Start>([
  ['p', startParagraph],
  ['r', (open) => (open.run = { ...plainRun })],
  ['tbl', ({ document }) => document.startTable()],
  [
    'tr',
    ({ document, deletedRows }) => {
      document.table()?.startRow()
      deletedRows.push(false)
    },
  ],
  ['tc', ({ document }) => document.startCell()],
  ['pPr', (open) => (open.of = 'p')],
  ['rPr', (open) => (open.of ??= 'r')],
  ['trPr', (open) => (open.of = 'tr')],
  ['tcPr', (open) => (open.of = 'tc')],

  [
    'pStyle',
    (open, value) => paragraphProperty(open, { style: open.styles.get(value('val') ?? '') ?? bodyStyle }),
  ],
  ['outlineLvl', (open, value) => paragraphProperty(open, { outline: outlineLevel(value('val')) ?? 0 })],
  ['numId', (open, value) => paragraphProperty(open, { isItem: value('val') !== '0' })],
  ['ilvl', (open, value) => paragraphProperty(open, { depth: Number(value('val')) || 0 })],

  ['b', (open, value) => look(open, { isBold: isOn(value('val')) })],
  ['strike', (open, value) => look(open, { isStruck: isOn(value('val')) })],
  ['dstrike', (open, value) => look(open, { isStruck: isOn(value('val')) })],
  ['vanish', (open, value) => look(open, { isHidden: isOn(value('val')) })],
  [
    'rStyle',
    (open, value) => {
      const { isBold, isStruck, isHidden } = open.styles.get(value('val') ?? '') ?? bodyStyle
      look(open, { isBold, isStruck, isHidden })
    },
  ],
  ['rFonts', (open, value) => open.of === 'r' && (open.run.font = value('ascii') ?? value('hAnsi') ?? '')],

  ['gridBefore', ({ document }, value) => document.table()?.skip(Number(value('val')) || 0)],
  ['tblHeader', ({ document }, value) => isOn(value('val')) && document.table()?.markHeader()],
  ['gridSpan', ({ document }, value) => document.setSpan({ across: spanOf(value('val')) })],
  ['vMerge', ({ document }, value) => document.setSpan({ isContinued: value('val') !== 'restart' })],

  ['t', (open) => (open.isText = true)],
  ['tab', (open) => open.of === undefined && addText(open, ' ')],
  ['br', (open) => addText(open, '\n')],
  ['cr', (open) => addText(open, '\n')],
  ['noBreakHyphen', (open) => addText(open, '-')],
  [
    'sym',
    (open, value) =>
      addText(open, signOf(value('font') ?? '', Number.parseInt(value('char') ?? '', 16)) ?? '�'),
  ],

  ['del', startDeletion],
  ['ins', ({ facts }) => (facts.changes += 1)],
  ['cellDel', ({ facts }) => (facts.changes += 1)],
  ['txbxContent', ({ facts }) => (facts.textBoxes += 1)],
  ['pic', ({ facts }) => (facts.pictures += 1)],
  ['imagedata', ({ facts }) => (facts.pictures += 1)],
  ['relIds', ({ facts }) => (facts.drawings += 1)],
  ['chart', ({ facts }) => (facts.drawings += 1)],
  ['footnoteReference', ({ facts }) => (facts.footnotes += 1)],
  ['endnoteReference', ({ facts }) => (facts.footnotes += 1)],

  ['sdt', ({ placeholders }) => placeholders.push(false)],
  [
    'showingPlcHdr',
    ({ placeholders }, value) => (placeholders[placeholders.length - 1] = isOn(value('val'))),
  ],
  ['checkBox', (open) => (open.field = { kind: 'box', chosen: 0, entries: ['', '✓'] })],
  ['ddList', (open) => (open.field = { kind: 'list', chosen: 0, entries: [] })],
  ['default', (open, value) => choose(open, value('val'))],
  ['checked', (open, value) => choose(open, value('val') ?? '1')],
  ['result', (open, value) => choose(open, value('val'))],
  ['listEntry', ({ field }, value) => field?.entries.push(value('val') ?? '')],
])

const ends: ReadonlyMap<string, (open: Open) => void> = new Map<string, (open: Open) => void>([
  ['p', endParagraph],
  ['r', (open) => (open.run = { ...plainRun })],
  ['t', (open) => (open.isText = false)],
  ['tbl', ({ document }) => document.endTable()],
  ['tr', ({ document, deletedRows }) => deletedRows.pop() === true && document.table()?.dropRow()],
  ['tc', ({ document }) => document.endCell()],
  ['pPr', (open) => (open.of = undefined)],
  ['rPr', (open) => open.of === 'r' && (open.of = undefined)],
  ['trPr', (open) => (open.of = undefined)],
  ['tcPr', (open) => (open.of = undefined)],
  ['sdt', ({ placeholders }) => placeholders.pop()],
  ['checkBox', endField],
  ['ddList', endField],
])

function startParagraph({ document, paragraphs }: Open): void {
  document.startParagraph()
  paragraphs.push({ style: bodyStyle, outline: undefined, depth: 0, isItem: undefined, isJoined: false })
}

function paragraphProperty({ of, paragraphs }: Open, more: Partial<OpenParagraph>): void {
  const paragraph = paragraphs.at(-1)
  if (of === 'p' && paragraph) Object.assign(paragraph, more)
}

function endParagraph({ document, paragraphs }: Open): void {
  const { style, outline, depth, isItem, isJoined } = paragraphs.pop() ?? {}
  const level = outline ?? style?.heading ?? 0
  if (isJoined) document.joinParagraph()
  else {
    if (level > 0) document.setUse({ kind: 'heading', level })
    else if (isItem ?? style?.isList) document.setUse({ kind: 'item', depth: depth ?? 0 })
    document.endParagraph()
  }
}

/** Of the end of a paragraph, of a row, or of what stands in it; the text of the last is `delText`. */
function startDeletion({ facts, of, paragraphs, deletedRows }: Open): void {
  facts.changes += 1
  const paragraph = paragraphs.at(-1)
  if (of === 'p' && paragraph) paragraph.isJoined = true
  if (of === 'tr') deletedRows[deletedRows.length - 1] = true
}

function choose({ field }: Open, value: string | undefined): void {
  if (field) field.chosen = field.kind === 'box' ? Number(isOn(value)) : Number(value) || 0
}

function endField(open: Open): void {
  const chosen = open.field?.entries[open.field.chosen] ?? ''
  open.field = undefined
  addText(open, chosen)
}

function spanOf(value: string | undefined): number {
  const span = Number(value)
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), 1_000) : 1
}
