import type { MinutesPart } from '../../workshop/minutesParts.ts'
import { emu, paragraphsXml, type Paragraph, type Run } from './pptxText.ts'
import { pagesOf, place, tableXml, type Ink, type SlideCell, type SlideTable } from './pptxTable.ts'
import { fitted } from '../../textWidth.ts'

/** Slides being made: the shapes of each as XML, and what stands below every table. */
export interface Slides {
  readonly ink: Ink
  readonly footer: string
  readonly slides: string[]
}

/** A box of text on a slide, in points. */
export function textBox(
  id: number,
  box: readonly [x: number, y: number, width: number, height: number],
  paragraphs: readonly Paragraph[],
  anchor: 't' | 'b' = 't',
): string {
  const [x, y, width, height] = box.map(emu)
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`
}

/** A paragraph of one run, cut to so many lines. */
export function line(text: string, size: number, most: number, colour: string, isBold = false): Paragraph {
  return { runs: [{ text: fitted(text, 840, size, most), size, colour, isBold }] }
}

/** Adds a first slide of texts only: what it is about, and the facts below. */
export function addTitleSlide(
  { ink, slides }: Slides,
  {
    title,
    goal,
    facts,
  }: { readonly title: string; readonly goal: string; readonly facts: readonly string[] },
): void {
  slides.push(
    textBox(2, [60, 96, 840, 110], [line(title, 38, 2, ink.text, true)], 'b') +
      textBox(3, [60, 210, 840, 56], [line(goal, 18, 2, ink.text2)]) +
      textBox(
        4,
        [60, 280, 840, 200],
        facts.map((fact) => line(fact, 15, 3, ink.text)),
      ),
  )
}

/** Adds a table with its heading, on as many slides as it needs; none when it has no rows. */
export function addTable({ ink, footer, slides }: Slides, title: string, table: SlideTable): void {
  if (table.rows.length === 0) return
  const pages = pagesOf(table)
  for (const [at, page] of pages.entries()) {
    const part = pages.length === 1 ? '' : ` (${at + 1} of ${pages.length})`
    const heading = fitted(title, place.width - 110, 22, 1) + part
    slides.push(
      textBox(
        2,
        [place.left, 30, place.width, 34],
        [{ runs: [{ text: heading, size: 22, colour: ink.text, isBold: true }] }],
      ) +
        tableXml(page, ink) +
        textBox(
          4,
          [place.left, 514, place.width, 14],
          [{ runs: [{ text: fitted(footer, place.width, 9, 1), size: 9, colour: ink.text2 }] }],
        ),
    )
  }
}

/** A cell of a table's first line. */
export function head({ text: colour, band }: Ink, text: string): SlideCell {
  return { ...cell({ text, size: 11, colour, isBold: true }), fill: band }
}

/** A cell with one text. */
export function cell(run: Run, align: 'l' | 'r' = 'l'): SlideCell {
  return { paragraphs: [{ runs: [run], align }] }
}

/** The shares of the width that columns take, by how many there are. */
const shares: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  3: [0.4, 0.4, 0.2],
  4: [0.3, 0.4, 0.15, 0.15],
  6: [0.2, 0.2, 0.2, 0.2, 0.1, 0.1],
}

/** A part of a record as a table. */
export function partTable(part: MinutesPart, ink: Ink): SlideTable {
  if (part.header === undefined) return saidTable(part, ink)
  const { header, rows, whenEmpty } = part
  const widths = (shares[header.length] ?? header.map(() => 1 / header.length)).map(
    (share) => share * place.width,
  )
  const shown = rows.length === 0 ? [[whenEmpty, ...header.slice(1).map(() => '')]] : rows
  return {
    widths,
    header: header.map((text) => head(ink, text)),
    rows: shown.map((texts) =>
      texts.map((text, at) =>
        // A long reason is for reading in the log; one must not fill a slide.
        cell({ text: fitted(text, (widths[at] ?? 0) - 10, 11, 8), size: 11, colour: ink.text }),
      ),
    ),
  }
}

/** Sentences on slides: what is said stands out from what is said of it. */
function saidTable({ rows, whenEmpty }: MinutesPart, ink: Ink): SlideTable {
  const shown = rows.length === 0 ? [[whenEmpty]] : rows
  return {
    widths: [place.width],
    header: [{ paragraphs: [] }],
    rows: shown.map(([head = '', more = '']): readonly SlideCell[] => [
      {
        paragraphs: [
          {
            runs: [
              {
                text: fitted(head, place.width - 10, 14, 6),
                size: 14,
                colour: ink.text,
                isBold: more !== '',
              },
              ...(more === ''
                ? []
                : [{ text: ` ${fitted(more, place.width - 10, 14, 6)}`, size: 14, colour: ink.text }]),
            ],
          },
        ],
      },
    ]),
  }
}
