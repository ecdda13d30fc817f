import type { Matrix } from '../../document/matrix.ts'
import type { Minutes, Signature } from '../../workshop/minutes.ts'
import {
  minutesFacts,
  minutesParts,
  minutesTitle,
  signatureWords,
  signingTitle,
} from '../../workshop/minutesParts.ts'
import { widthOfText, wordDocument } from './docxPackage.ts'
import { partsXml } from './docxParts.ts'
import { tableXml, type WordCell } from './docxTable.ts'
import { paragraphXml } from './docxText.ts'
import type { ExportOptions } from './exportOptions.ts'

/** The closing record of a workshop as a Word document, with a line to sign on for each role. */
export function minutesDocx(matrix: Matrix, minutes: Minutes, options: ExportOptions): Uint8Array {
  const { when, who } = minutesFacts(minutes)
  const title = minutesTitle(minutes)
  const parts = partsXml(minutesParts(minutes), widthOfText(options))
  const body = [
    paragraphXml(title, { style: 'Title' }),
    minutes.goal === '' ? '' : paragraphXml(minutes.goal, { style: 'Subtitle' }),
    ...[...when, options.letterhead.line, ...who]
      .filter(Boolean)
      .map((fact) => paragraphXml(fact, { style: 'RemitFacts' })),
    parts.body,
    signingXml(minutes, options),
  ]
  return wordDocument(
    matrix,
    { ...options, hasLegend: false },
    {
      ...{ title, running: when.join(', ') },
      ...{ body: body.join(''), numberedLists: parts.numberedLists },
    },
  )
}

/** Lines to sign on beside each other, never apart from their heading. */
function signingXml({ signatures }: Minutes, options: ExportOptions): string {
  if (signatures.length === 0) return ''
  const across = options.isLandscape ? 4 : 3
  const width = Math.floor(widthOfText(options) / across)
  const rows = Array.from({ length: Math.ceil(signatures.length / across) }, (_, row) => {
    const own = signatures.slice(row * across, (row + 1) * across)
    const isLast = (row + 1) * across >= signatures.length
    const cells = own.map((signature) => signatureCell(signature, !isLast))
    const rest = Array.from({ length: across - own.length }, () => ({ paragraphs: paragraphXml('') }))
    return { cells: [...cells, ...rest] }
  })
  return [
    paragraphXml(signingTitle, { style: 'Heading1' }),
    tableXml({
      ...{ style: 'RemitSigning', title: signingTitle },
      description: 'A line to sign on for each role, or who has signed.',
      widths: Array.from({ length: across }, () => width),
      rows,
    }),
  ].join('')
}

function signatureCell(signature: Signature, isKept: boolean): WordCell {
  const { who, signed } = signatureWords(signature)
  const name = paragraphXml([{ text: who, isBold: true }], { style: 'RemitSign', isKept: true })
  const date =
    signed === ''
      ? paragraphXml('Date', { style: 'RemitSignDate', isKept })
      : paragraphXml(signed, { style: 'RemitFacts', isKept })
  return { paragraphs: name + date }
}
