import { ok, type Result } from '../../../result.ts'
import { budgets } from '../../office/budgets.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import { boldLine } from '../document/block.ts'
import { newDocument, type DocumentBuilder, type Look } from '../document/documentBuilder.ts'
import { plainStyle, type OpenStyle, type OpenStyles } from './openStyles.ts'

/** What of a document is not in its blocks as it is written. */
export interface OpenFacts {
  changes: number
  comments: number
  pictures: number
  textBoxes: number
  footnotes: number
  /** sheets and slides that are out of sight, by name */
  readonly concealed: string[]
}

export interface OpenBody extends Pick<DocumentBuilder, 'blocks' | 'leftOut'> {
  readonly facts: Readonly<OpenFacts>
}

/** Elements of which nothing is read: what was before a change, remarks, what is made of the rest, descriptions of pictures. */
const unread: ReadonlySet<string> = new Set([
  ...['tracked-changes', 'annotation', 'note', 'forms', 'scripts', 'ruby-text', 'desc', 'title', 'shapes'],
  ...[
    'hidden-text',
    'hidden-paragraph',
    'table-of-content',
    'illustration-index',
    'table-index',
    'object-index',
  ],
  ...['user-index', 'alphabetical-index', 'bibliography', 'notes', 'dde-links', 'content-validations'],
])

/** What stands open, beside the document that is built. */
interface Open {
  readonly document: DocumentBuilder
  readonly styles: OpenStyles
  readonly facts: OpenFacts
  /** looks of the spans, paragraphs and cells that are open */
  readonly looks: OpenStyle[]
  /** what each frame of a slide is for */
  readonly frames: string[]
  /** how often each row and each cell stands there, and the value of the cell where it says more than its text */
  readonly repeated: number[]
  readonly values: (string | undefined)[]
  readonly tableNames: string[]
  readonly headerRows: { depth: number }
  kind: 'text' | 'sheets' | 'slides'
  listDepth: number
  paragraphs: number
}

/**
 * The content of an OpenDocument text, sheet or presentation (OpenDocument 1.3, part 3, 3 to 9). Each sheet is a table of its name;
 * each slide begins with its title as a heading. Changes that are tracked count as accepted.
 */
export function readOpenBody(archive: Archive, styles: OpenStyles): Result<OpenBody, OfficeError> {
  const document = newDocument({ areCoveredListed: true })
  const facts: OpenFacts = {
    ...{ changes: 0, comments: 0, pictures: 0, textBoxes: 0, footnotes: 0, concealed: [] },
  }
  const open: Open = {
    ...{ document, styles, facts, looks: [], frames: [], repeated: [], values: [], tableNames: [] },
    ...{ headerRows: { depth: 0 }, kind: 'text', listDepth: 0, paragraphs: 0 },
  }
  let [skipped, isBody] = [0, false]
  const read = readXml(archive, 'content.xml', {
    open(name, attributes) {
      isBody ||= name === 'body'
      if (!isBody) return
      if (name === 'changed-region') facts.changes += 1
      if (skipped > 0 || unread.has(name)) {
        if (skipped === 0) countUnread(facts, name)
        skipped += 1
      } else starts.get(name)?.(open, attributes)
    },
    text(text) {
      if (skipped === 0 && open.paragraphs > 0) document.addText(text.replaceAll(/\s+/g, ' '), lookOf(open))
    },
    close(name) {
      if (!isBody) return
      if (skipped > 0) skipped -= 1
      else ends.get(name)?.(open)
    },
    problem: document.problem,
  })
  return read.ok ? ok({ blocks: document.blocks, leftOut: document.leftOut, facts }) : read
}

function countUnread(facts: OpenFacts, name: string): void {
  if (name === 'annotation') facts.comments += 1
  if (name === 'note') facts.footnotes += 1
}

function lookOf({ looks }: Open): Look {
  const isAny = (what: keyof Look): boolean => looks.some((look) => look[what])
  return { isBold: isAny('isBold'), isStruck: isAny('isStruck'), isHidden: isAny('isHidden') }
}

type Attributes = Readonly<Record<string, string>>

const starts: ReadonlyMap<string, (open: Open, attributes: Attributes) => void> = new Map<
  string,
  (open: Open, attributes: Attributes) => void
>([
  ['spreadsheet', (open) => (open.kind = 'sheets')],
  ['presentation', (open) => (open.kind = 'slides')],
  ['page', startSlide],
  ['frame', ({ frames }, attributes) => frames.push(attributes['presentation:class'] ?? '')],
  ['text-box', ({ kind, facts }) => kind === 'text' && (facts.textBoxes += 1)],
  ['image', ({ facts }, attributes) => isPicture(attributes) && (facts.pictures += 1)],

  [
    'h',
    (open, attributes) => startText(open, attributes, Number(attributes['text:outline-level'] ?? 1) || 1),
  ],
  ['p', (open, attributes) => startText(open, attributes, 0)],
  ['span', (open, attributes) => open.looks.push(styleOf(open, 'text', attributes['text:style-name']))],
  ['s', (open) => open.document.addText(' ', lookOf(open))],
  ['tab', (open) => open.document.addText(' ', lookOf(open))],
  ['line-break', (open) => open.document.addText('\n', lookOf(open))],
  ['list', (open) => (open.listDepth += 1)],

  ['table', startTable],
  ['table-header-rows', ({ headerRows }) => (headerRows.depth += 1)],
  ['table-row', startRow],
  ['table-cell', startCell],
  [
    'covered-table-cell',
    (open, attributes) => {
      startCell(open, attributes)
      open.document.setSpan({ isContinued: true })
    },
  ],
])

const ends: ReadonlyMap<string, (open: Open) => void> = new Map<string, (open: Open) => void>([
  ['frame', ({ frames }) => frames.pop()],
  ['h', endText],
  ['p', endText],
  ['span', ({ looks }) => looks.pop()],
  ['list', (open) => (open.listDepth -= 1)],
  ['table', ({ document, tableNames }) => document.endTable(tableNames.pop())],
  ['table-header-rows', ({ headerRows }) => (headerRows.depth -= 1)],
  ['table-row', ({ document, repeated }) => document.repeatRow((repeated.pop() ?? 1) - 1)],
  ['table-cell', endCell],
  ['covered-table-cell', endCell],
])

function styleOf({ styles }: Open, family: string, name: string | undefined): OpenStyle {
  return styles.get(`${family} ${name ?? ''}`) ?? plainStyle
}

function startSlide(open: Open, attributes: Attributes): void {
  if (styleOf(open, 'drawing-page', attributes['draw:style-name']).isConcealed)
    open.facts.concealed.push(attributes['draw:name'] ?? '')
}

/** What a program draws of a table or an object, for those that cannot, is no picture. */
function isPicture(attributes: Attributes): boolean {
  return !/ObjectReplacements|TablePreview/.test(attributes['xlink:href'] ?? '')
}

function startText(open: Open, attributes: Attributes, outline: number): void {
  const { document, looks, frames, listDepth } = open
  const style = styleOf(open, 'paragraph', attributes['text:style-name'])
  const frame = frames.at(-1)
  const isTitle = style.isTitle || frame === 'title'
  const level = isTitle ? 1 : Math.min(outline, boldLine - 1)
  if (level > 0) document.startParagraph({ kind: 'heading', level })
  else if (listDepth > 0 || frame === 'outline')
    document.startParagraph({ kind: 'item', depth: Math.max(0, listDepth - 1) })
  else document.startParagraph()
  looks.push(style)
  open.paragraphs += 1
}

function endText(open: Open): void {
  open.document.endParagraph()
  open.looks.pop()
  open.paragraphs -= 1
}

function startTable(open: Open, attributes: Attributes): void {
  const name = open.kind === 'sheets' ? (attributes['table:name'] ?? '') : ''
  if (styleOf(open, 'table', attributes['table:style-name']).isConcealed) open.facts.concealed.push(name)
  open.tableNames.push(name)
  open.document.startTable()
}

function startRow({ document, repeated, headerRows }: Open, attributes: Attributes): void {
  document.table()?.startRow()
  if (headerRows.depth > 0) document.table()?.markHeader()
  repeated.push(countOf(attributes['table:number-rows-repeated'], budgets.rows))
}

function startCell(open: Open, attributes: Attributes): void {
  const { document, looks, repeated, values } = open
  document.startCell({
    across: countOf(attributes['table:number-columns-spanned'], budgets.columns),
    down: countOf(attributes['table:number-rows-spanned'], budgets.rows),
  })
  looks.push(styleOf(open, 'table-cell', attributes['table:style-name']))
  repeated.push(countOf(attributes['table:number-columns-repeated'], budgets.columns))
  values.push(valueOf(attributes))
}

function endCell({ document, looks, repeated, values }: Open): void {
  looks.pop()
  document.endCell(values.pop())
  document.repeatCell((repeated.pop() ?? 1) - 1)
}

/** Days and truths are shown in the language of whoever looks at them; what they are is beside that. */
function valueOf(attributes: Attributes): string | undefined {
  switch (attributes['office:value-type']) {
    case 'date':
      return attributes['office:date-value']?.replace(/T00:00:00$/, '').replace('T', ' ')
    case 'boolean':
      return attributes['office:boolean-value']?.toUpperCase()
    default:
      return undefined
  }
}

function countOf(text: string | undefined, most: number): number {
  const count = Number(text ?? 1)
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), most) : 1
}
