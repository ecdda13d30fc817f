import type { Matrix } from '../../document/matrix.ts'
import type { Minutes } from '../../workshop/minutes.ts'
import {
  minutesFacts,
  minutesParts,
  minutesTitle,
  signatureWords,
  signingTitle,
  type MinutesPart,
} from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { fixedTheme, type ExportOptions } from './exportOptions.ts'
import { inks } from '../../document/letterLook.ts'
import { titleOnPaper } from '../../document/names.ts'
import { addTable, addTitleSlide, partTable } from './pptxSlides.ts'
import { presentation } from './pptxPackage.ts'

/** The closing record of a workshop as slides of native tables: a title with the facts, and each part on slides of its own. */
export function minutesPptx(matrix: Matrix, minutes: Minutes, options: ExportOptions): Uint8Array {
  const theme = fixedTheme(options)
  const ink = inks[theme]
  const { when, who } = minutesFacts(minutes)
  const facts = [...when, ...who]
  const deck = {
    ink,
    footer: `${titleOnPaper(matrix.title)} · ${facts.at(-1) ?? ''}`,
    slides: [] as string[],
  }
  addTitleSlide(deck, { title: minutesTitle(minutes), goal: matrix.goal, facts })
  for (const part of minutesParts(minutes)) addTable(deck, part.heading, partTable(part, ink))
  addTable(deck, signingTitle, partTable(signingPart(minutes), ink))
  return presentation(deck.slides, {
    ...{ title: displayMarkup(titleOnPaper(matrix.title)), subject: displayMarkup(matrix.goal), theme },
  })
}

/** Lines to sign on, or who has signed. */
function signingPart({ signatures }: Minutes): MinutesPart {
  const rows = signatures.map((signature) => {
    const { who, signed } = signatureWords(signature)
    return [who, signed, '']
  })
  return {
    heading: signingTitle,
    header: ['Name and role', 'Signature', 'Date'],
    rows,
    whenEmpty: 'The chart has no roles.',
  }
}
