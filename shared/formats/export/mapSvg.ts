import { inks } from '../../document/letterLook.ts'
import type { Matrix } from '../../document/matrix.ts'
import { titleOnPaper } from '../../document/names.ts'
import { mapTitle, type MapEntry } from '../../map/chartMap.ts'
import { factsInWords, mapWidth, undecidedWords, type MapLook, type MapStretch } from '../../map/mapPages.ts'
import { wrapped } from '../../textWidth.ts'
import { chartFacts } from './chartWords.ts'
import { fixedTheme, type ExportOptions } from './exportOptions.ts'
import { mapOf } from './mapOf.ts'
import { drawToken, pictureOf, write, type Drawing, type Picture } from './svgDrawing.ts'

const edge = 80
const width = mapWidth + 2 * edge
const facts = { size: 32, line: 42 }

/** The map as a picture of its own, its pages below each other. Fonts differ where it is looked at, so it has room to spare. */
export function mapSvg(whole: Matrix, options: ExportOptions): Picture {
  const { map, pages } = mapOf(whole, options)
  const theme = fixedTheme(options)
  const drawing: Drawing = { scheme: whole.scheme, theme, ink: inks[theme], parts: [] }
  const title = titleOnPaper(whole.title)
  const state = chartFacts(whole, options).slice(0, -1).join(', ')
  write(drawing, edge, 62, title, { size: 28, isBold: true })
  write(drawing, width - edge, 62, state, { size: 28, colour: drawing.ink.text2, anchor: 'end' })
  write(drawing, edge, 152, mapTitle, { size: 56, isBold: true })
  let y = writeLines(drawing, factsInWords(map), [edge, 168, mapWidth], facts, drawing.ink.text2) + 24
  for (const { stretches, look, undecided } of pages) {
    const height = Math.max(...stretches.map((stretch) => drawn(stretch, look).height))
    let x = edge
    for (const stretch of stretches) {
      drawColumn(drawing, stretch, look, { x, y, height })
      x += stretch.width + look.gap
    }
    y += height + 32
    if (undecided.length > 0)
      y =
        writeLines(drawing, undecidedWords(undecided), [edge, y - 8, mapWidth], facts, drawing.ink.text2) + 16
  }
  return pictureOf(drawing, `${title}: ${mapTitle}`, width, Math.ceil(y + 24))
}

type Sizes = MapLook['text']

/** Writes a text in lines from a place down, and says where it ends. */
function writeLines(
  drawing: Drawing,
  text: string,
  [x, y, room]: readonly [x: number, y: number, room: number],
  { size, line }: Sizes,
  colour = drawing.ink.text,
  isBold = false,
): number {
  const all = wrapped(text.replaceAll(/\s+/g, ' '), room, size)
  for (const [at, words] of all.entries())
    write(drawing, x, y + at * line + size, words, { size, colour, isBold })
  return y + all.length * line
}

interface DrawnEntry {
  readonly entry: MapEntry
  readonly top: number
}

/** Where everything of a column stands, from its top. */
function drawn({ column, entries, width }: MapStretch, look: MapLook) {
  const room = width - 2 * look.padding
  const titleRoom = room - Math.max(look.count.width, 60)
  const title = wrapped(column.title, titleRoom, look.title.size).length * look.title.line
  const placed: DrawnEntry[] = []
  let top = 24 + title + look.beside.line + 12
  const list = top
  for (const entry of entries) {
    placed.push({ entry, top })
    const lines = (text: string, size: number): number =>
      text === '' ? 0 : wrapped(text, room - 48, size).length
    top += wrapped(entry.name.replaceAll(/\s+/g, ' '), room, look.text.size).length * look.text.line
    top += lines(entry.beside, look.beside.size) * look.beside.line + look.between
  }
  return { room, titleRoom, placed, list, below: 24 + title, height: top + 16 }
}

function drawColumn(
  drawing: Drawing,
  stretch: MapStretch,
  look: MapLook,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
): void {
  const { ink, parts } = drawing
  const { column, isContinued, width: wide } = stretch
  const { room, titleRoom, placed, list, below } = drawn(stretch, look)
  const isShared = column.kind === 'shared'
  const dash = column.kind === 'undecided' ? ' stroke-dasharray="8 6"' : ''
  parts.push(
    `<rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="16" fill="${isShared ? ink.accentSoft : ink.paper}" stroke="${isShared ? ink.accent : ink.lineStrong}" stroke-width="2"${dash}/>`,
  )
  const left = x + look.padding
  writeLines(drawing, column.title, [left, y + 24, titleRoom], look.title, ink.text, true)
  const count = `${column.entries.length}`
  const { size } = look.count
  write(drawing, left + room, y + 20 + size, count, { size, isBold: true, anchor: 'end' })
  writeLines(
    drawing,
    isContinued ? 'continued' : column.below,
    [left, y + below, room],
    look.beside,
    ink.text2,
  )
  for (const { entry, top } of placed) {
    const colour = top === list ? ink.lineStrong : ink.line
    parts.push(`<path d="M${left} ${y + top} h${room}" stroke="${colour}" stroke-width="2"/>`)
    drawEntry(drawing, entry, look, [left, y + top + look.between / 2, room])
  }
}

function drawEntry(
  drawing: Drawing,
  { name, beside, owner }: MapEntry,
  look: MapLook,
  [x, y, room]: readonly [x: number, y: number, room: number],
): void {
  const below = writeLines(drawing, name, [x, y, room], look.text)
  if (beside === '') return
  const colour = owner === undefined ? drawing.ink.accent : drawing.ink.text2
  if (owner !== undefined) {
    drawing.parts.push(`<g transform="translate(${x} ${below}) scale(1.4)">`)
    drawToken(drawing, owner, 12, 13)
    drawing.parts.push('</g>')
  }
  const left = owner === undefined ? x : x + 46
  writeLines(drawing, beside, [left, below, room - 48], look.beside, colour, owner === undefined)
}
