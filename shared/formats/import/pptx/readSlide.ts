import type { Result } from '../../../result.ts'
import type { OfficeError } from '../../office/officeError.ts'
import { readXml } from '../../office/readXml.ts'
import type { Archive } from '../../office/readZip.ts'
import type { Block, TextBlock } from '../document/block.ts'
import {
  newDocument,
  plainLook,
  type DocumentBuilder,
  type Look,
  type ParagraphUse,
} from '../document/documentBuilder.ts'
import { localAttribute } from '../document/localAttribute.ts'
import { isSignFont, signsIn } from '../document/signs.ts'

/** What of the slides is not in the blocks. */
export interface SlideFacts {
  pictures: number
  drawings: number
  /** numbers of slides that are not shown */
  readonly hidden: number[]
}

/** What a shape is for: `body` texts are items of a list, those of dates and numbers say nothing. */
type ShapeUse = 'title' | 'body' | 'other' | 'unread'

/** What stands open while tags go by. */
interface Open {
  shape: ShapeUse
  isInTable: boolean
  /** whether the first row of the table is its header */
  hasHeader: boolean
  run: { look: Look; font: string } | undefined
  isText: boolean
  depth: number
  hasBullet: boolean | undefined
}

/** Kinds of placeholders (ECMA-376, part 1, 19.7.10); one without a kind holds text as the body does. */
const placeholders: Readonly<Record<string, ShapeUse>> = {
  ...{ title: 'title', ctrTitle: 'title', body: 'body', obj: 'body', subTitle: 'other' },
  ...{ dt: 'unread', ftr: 'unread', hdr: 'unread', sldNum: 'unread', sldImg: 'unread' },
}

/**
 * Reads one slide into a document (DrawingML, ECMA-376, part 1, 19.3 and 21.1): its title first, wherever it is drawn, then its
 * texts and tables in their order.
 */
export function readSlide(
  archive: Archive,
  part: string,
  number: number,
  into: (isHidden: boolean) => DocumentBuilder,
  facts: SlideFacts,
): Result<boolean, OfficeError> {
  // Of its own until the title is known, which stands above the rest.
  const slide = newDocument({ areCoveredListed: true })
  const open: Open = {
    ...{ shape: 'other', isInTable: false, hasHeader: false, run: undefined, isText: false },
    ...{ depth: 0, hasBullet: undefined },
  }
  let isHidden = false
  let skipped = 0
  const read = readXml(archive, part, {
    open(name, attributes) {
      if (skipped > 0 || name === 'Fallback') skipped += 1
      else if (name === 'sld') isHidden = /^(?:0|false)$/.test(attributes['show'] ?? '')
      else if (name === 'pic') facts.pictures += 1
      else if (name === 'relIds' || name === 'chart') facts.drawings += 1
      else start(name, open, slide, (key) => localAttribute(attributes, key))
    },
    text(text) {
      if (!open.isText || skipped > 0 || open.shape === 'unread') return
      const { look, font } = open.run ?? { look: plainLook, font: '' }
      slide.addText(isSignFont(font) ? signsIn(font, text) : text, look)
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else end(name, open, slide)
    },
    place: () => `slide ${number}`,
    problem: slide.problem,
  })
  if (!read.ok) return read
  if (isHidden) facts.hidden.push(number)
  const { blocks, leftOut } = into(isHidden)
  leftOut.struck += slide.leftOut.struck
  leftOut.hidden += slide.leftOut.hidden
  const title = titleOf(slide.blocks)
  if (title) blocks.push({ kind: 'heading', level: 1, text: title.text.replaceAll('\n', ' ') })
  blocks.push(...slide.blocks.filter((block) => block !== title))
  return read
}

/** The title, wherever it is drawn; else a short line above everything, as on slides without a place for one. */
function titleOf(blocks: readonly Block[]): TextBlock | undefined {
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const [first] = blocks
  const found = title ?? first
  if (found === undefined || found.kind === 'table') return undefined
  return found.kind === 'heading' || (found.kind === 'paragraph' && found.text.length < 80)
    ? found
    : undefined
}

function start(
  name: string,
  open: Open,
  slide: DocumentBuilder,
  value: (name: string) => string | undefined,
): void {
  switch (name) {
    case 'sp':
      open.shape = 'other'
      break
    case 'ph':
      open.shape = placeholders[value('type') ?? 'obj'] ?? 'other'
      break
    case 'tbl':
      open.shape = 'other'
      open.isInTable = true
      slide.startTable()
      break
    case 'tblPr':
      open.hasHeader = value('firstRow') === '1'
      break
    case 'tr':
      slide.table()?.startRow()
      if (open.hasHeader) slide.table()?.markHeader()
      open.hasHeader = false
      break
    case 'tc':
      slide.startCell({
        ...{ across: spanOf(value('gridSpan')), down: spanOf(value('rowSpan')) },
        isContinued: isSet(value('vMerge')) || isSet(value('hMerge')),
      })
      break
    case 'p':
      slide.startParagraph()
      Object.assign(open, { depth: 0, hasBullet: undefined })
      break
    case 'pPr':
      open.depth = Number(value('lvl')) || 0
      break
    case 'buNone':
      open.hasBullet = false
      break
    case 'buChar':
    case 'buAutoNum':
      open.hasBullet = true
      break
    case 'r':
    case 'fld':
      open.run = { look: plainLook, font: '' }
      break
    case 'rPr':
      if (open.run) open.run.look = lookOf(value)
      break
    case 'latin':
    case 'sym':
      if (open.run) open.run.font = value('typeface') ?? ''
      break
    case 'br':
      slide.addText('\n')
      break
    case 't':
      open.isText = true
      break
    default:
  }
}

function end(name: string, open: Open, slide: DocumentBuilder): void {
  switch (name) {
    case 'p':
      slide.setUse(paragraphUse(open))
      slide.endParagraph()
      break
    case 't':
      open.isText = false
      break
    case 'r':
    case 'fld':
      open.run = undefined
      break
    case 'tc':
      slide.endCell()
      break
    case 'tbl':
      slide.endTable()
      open.isInTable = false
      break
    default:
  }
}

function paragraphUse({ shape, isInTable, depth, hasBullet }: Open): ParagraphUse {
  if (isInTable) return { kind: 'body' }
  if (shape === 'title') return { kind: 'heading', level: 1 }
  return (hasBullet ?? shape === 'body') ? { kind: 'item', depth } : { kind: 'body' }
}

function lookOf(value: (name: string) => string | undefined): Look {
  const strike = value('strike') ?? 'noStrike'
  return { isBold: isSet(value('b')), isStruck: strike !== 'noStrike', isHidden: false }
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1)
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), 1_000) : 1
}

function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
