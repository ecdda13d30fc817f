import { displayMarkup } from '../../escapeMarkup.ts'
import type { Matrix } from '../../document/matrix.ts'
import { mapTitle, type MapEntry } from '../../map/chartMap.ts'
import { factsInWords, mapWidth, undecidedWords, type MapLook, type MapStretch } from '../../map/mapPages.ts'
import { wrapped } from '../../textWidth.ts'
import type { ExportOptions } from './exportOptions.ts'
import { mapOf, pageTitle } from './mapOf.ts'
import { textBox, type Slides } from './pptxSlides.ts'
import type { Ink } from './pptxTable.ts'
import { colourXml, emu, type Paragraph } from './pptxText.ts'

/** Points of a slide for a pixel of a page of 1920 x 1080. */
const scale = 0.5
const left = 40
const bottom = 500

/** Adds the map, a slide for each of its pages: a shape and texts for each column, to be edited. */
export function addMap({ ink, footer, slides }: Slides, whole: Matrix, options: ExportOptions): void {
  const { map, pages } = mapOf(whole, options)
  const wide = mapWidth * scale
  const facts = factsInWords(map)
  const factLines = wrapped(facts, wide, 15).length
  for (const [at, { stretches, look, undecided }] of pages.entries()) {
    const texts = textsOf(ink)
    const rest = undecided.length === 0 ? '' : undecidedWords(undecided)
    const restHeight = rest === '' ? 0 : wrapped(rest, wide, 14).length * 18
    const top = 66 + factLines * 19 + 8
    const place = { top, height: bottom - restHeight - top }
    let x = left
    const columns = stretches.flatMap((stretch) => {
      const shapes = columnXml(stretch, look, ink, { ...place, x, id: 10 + Math.round(x) * 10 })
      x += (stretch.width + look.gap) * scale
      return shapes
    })
    slides.push(
      [
        textBox(2, [left, 26, wide, 36], [texts(pageTitle(mapTitle, at, pages.length), 28, true)]),
        textBox(3, [left, 66, wide, factLines * 19], [texts(facts, 15, false, ink.text2)]),
        ...columns,
        rest === ''
          ? ''
          : textBox(
              4,
              [left, bottom + 4 - restHeight, wide, restHeight],
              [texts(rest, 14, false, ink.text2)],
            ),
        textBox(5, [left, 514, wide, 14], [texts(footer, 9, false, ink.text2)]),
      ].join(''),
    )
  }
}

/** Paragraphs of one run. */
function textsOf(ink: Ink) {
  return (text: string, size: number, isBold = false, colour: string = ink.text): Paragraph => ({
    runs: [{ text, size, colour, isBold }],
  })
}

interface Place {
  readonly id: number
  readonly x: number
  readonly top: number
  readonly height: number
}

function columnXml(
  { column, entries, isContinued, width }: MapStretch,
  look: MapLook,
  ink: Ink,
  { id, x, top, height }: Place,
): readonly string[] {
  const texts = textsOf(ink)
  const [wide, padding] = [width * scale, look.padding * scale]
  const room = wide - 2 * padding
  const titleSize = look.title.size * scale
  const titleRoom = room - Math.max(40, look.count.width * scale)
  const titleHeight = wrapped(column.title, titleRoom, titleSize).length * titleSize * 1.2
  const list = top + 10 + titleHeight + 24
  const below = isContinued ? 'continued' : column.below
  const count: Paragraph = { ...texts(`${column.entries.length}`, look.count.size * scale, true), align: 'r' }
  return [
    cardXml(id, column.kind, ink, [x, top, wide, height]),
    textBox(id + 1, [x + padding, top + 10, titleRoom, titleHeight], [texts(column.title, titleSize, true)]),
    textBox(id + 2, [x + padding + room - 60, top + 4, 60, 56], [count]),
    textBox(id + 3, [x + padding, top + 10 + titleHeight, room, 20], [texts(below, 14, false, ink.text2)]),
    textBox(
      id + 4,
      [x + padding, list, room, top + height - list - 4],
      entries.map((entry, at) => entryParagraph(entry, look, ink, at === 0 ? 0 : look.between * scale)),
    ),
  ]
}

function entryParagraph(
  { name, beside, owner }: MapEntry,
  look: MapLook,
  ink: Ink,
  spaceBefore: number,
): Paragraph {
  const size = look.text.size * scale
  const colour = owner === undefined ? ink.accent : ink.text2
  const said = {
    text: `${owner === undefined ? ' ' : ', '}${beside}`,
    size: 14,
    colour,
    isBold: owner === undefined,
  }
  return {
    runs: [{ text: name, size, colour: ink.text }, ...(beside === '' ? [] : [said])],
    spaceBefore,
  }
}

function cardXml(
  id: number,
  kind: MapStretch['column']['kind'],
  ink: Ink,
  box: readonly [x: number, y: number, width: number, height: number],
): string {
  const [x, y, width, height] = box.map(emu)
  const isShared = kind === 'shared'
  const dash = kind === 'undecided' ? '<a:prstDash val="dash"/>' : ''
  const name = displayMarkup(`Column ${id}`)
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 3000"/></a:avLst></a:prstGeom>${colourXml(isShared ? ink.accentSoft : ink.paper)}<a:ln w="12700">${colourXml(isShared ? ink.accent : ink.lineStrong)}${dash}</a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
}
