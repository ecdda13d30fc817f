import type { Matrix } from '../../document/matrix.ts'
import type { Minutes } from '../../workshop/minutes.ts'
import { minutesFacts, minutesParts, type MinutesPart } from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../escapeMarkup.ts'
import { titleOf } from './chartWords.ts'
import { fixedTheme, type ExportOptions } from './exportOptions.ts'
import { inks } from './letterLook.ts'
import { addTable, addTitleSlide, cell, head } from './pptx.ts'
import { presentation } from './pptxPackage.ts'
import { place, type Ink, type SlideTable } from './pptxTable.ts'
import { fitted } from './textWidth.ts'

/** The closing record of a workshop as slides of native tables: a title with the facts, and each part on slides of its own. */
export function minutesPptx(matrix: Matrix, minutes: Minutes, options: ExportOptions): Uint8Array {
  const theme = fixedTheme(options)
  const ink = inks[theme]
  const facts = minutesFacts(minutes)
  const deck = { ink, footer: `${titleOf(matrix)} · ${facts.at(-1) ?? ''}`, slides: [] as string[] }
  addTitleSlide(deck, { title: titleOf(matrix), goal: matrix.goal, facts })
  for (const part of minutesParts(minutes)) addTable(deck, part.heading, partTable(part, ink))
  return presentation(deck.slides, {
    ...{ title: displayMarkup(titleOf(matrix)), subject: displayMarkup(matrix.goal), theme },
  })
}

/** The shares of the width that columns take, by how many there are. */
const shares: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  3: [0.4, 0.4, 0.2],
  4: [0.3, 0.4, 0.15, 0.15],
  6: [0.2, 0.2, 0.2, 0.2, 0.1, 0.1],
}

function partTable({ header = [''], rows, whenEmpty }: MinutesPart, ink: Ink): SlideTable {
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
