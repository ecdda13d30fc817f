import { displayMarkup } from '../../escapeMarkup.ts'
import { wrapped } from '../../textWidth.ts'

/** A stretch of text of one look. Sizes are in points, colours `#rrggbb`. */
export interface Run {
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly isBold?: boolean
  /** the colour behind the text */
  readonly behind?: string
  readonly isRaised?: boolean
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align?: 'l' | 'ctr' | 'r'
  /** in points; nothing where it is the first of its box */
  readonly spaceBefore?: number
}

/** Points as Office counts them. */
export function emu(points: number): number {
  return Math.round(points * 12_700)
}

/** A colour as Office writes it. */
export function colourXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`
}

/** Paragraphs as Office writes them; Hebrew and Arabic ones run from the right. */
export function paragraphsXml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphXml).join('')
}

function paragraphXml({ runs, align = 'l', spaceBefore = 0 }: Paragraph): string {
  const text = runs.map((run) => run.text).join('')
  const isFromRight = /^[^A-Za-zÀ-ɏ]*[\u0590-\u08ff]/.test(text)
  const all = runs.map(({ text: words, size, colour, isBold, behind, isRaised }) => {
    const highlight = behind
      ? `<a:highlight><a:srgbClr val="${behind.slice(1).toUpperCase()}"/></a:highlight>`
      : ''
    const marks = `${isBold ? ' b="1"' : ''}${isRaised ? ' baseline="30000"' : ''}`
    return `<a:r><a:rPr lang="en-GB" sz="${Math.round(size * 100)}"${marks} dirty="0">${colourXml(colour)}${highlight}</a:rPr><a:t>${displayMarkup(words)}</a:t></a:r>`
  })
  const size = Math.round((runs[0]?.size ?? 11) * 100)
  const end = runs.length === 0 ? `<a:endParaRPr lang="en-GB" sz="${size}"/>` : ''
  const before =
    spaceBefore === 0 ? '' : `<a:spcBef><a:spcPts val="${Math.round(spaceBefore * 100)}"/></a:spcBef>`
  return `<a:p><a:pPr algn="${align}"${isFromRight ? ' rtl="1"' : ''}>${before}</a:pPr>${all.join('')}${end}</a:p>`
}

/** About how high paragraphs are in a width. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((height, { runs }) => {
    const size = Math.max(8, ...runs.map((run) => run.size))
    return height + wrapped(runs.map((run) => run.text).join(''), width, size).length * size * 1.22
  }, 0)
}
