import type { Scheme } from '../../document/matrix.ts'
import { isRightToLeft } from '../../document/names.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { letterStyle } from './docxStyles.ts'

/** Twentieths of a point, in which Word measures, of millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** A piece of text that looks alike: by the style of that id, and bold or raised beside it. */
export interface WordRun {
  readonly text: string
  readonly style?: string
  readonly isBold?: boolean
  readonly isRaised?: boolean
}

/** A figure that Word works out: the number of the page, or how many there are. */
export interface WordField {
  readonly field: 'PAGE' | 'NUMPAGES'
}

/** How a paragraph lies; how it looks is a matter of its style. */
export interface WordParagraph {
  readonly style?: string
  /** stays on the page of the next paragraph, or of the next row */
  readonly isKept?: boolean
  /** begins a page */
  readonly isFirstOfPage?: boolean
  /** the list whose item it is, by its number */
  readonly list?: number
  /** where a tab ends, with what stands behind it to its left, in twips */
  readonly endAt?: number
}

/** A paragraph (ECMA-376, part 1, 17.3.1). It reads from right to left when its first letter does. */
export function paragraphXml(
  content: string | readonly (WordRun | WordField)[],
  look: WordParagraph = {},
): string {
  const pieces = typeof content === 'string' ? [{ text: content }] : content
  const { style, isKept, isFirstOfPage, list, endAt } = look
  const whole = pieces.map((piece) => ('field' in piece ? '' : piece.text)).join('')
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    isKept ? '<w:keepNext/>' : '',
    isFirstOfPage ? '<w:pageBreakBefore/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    endAt === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${endAt}"/></w:tabs>`,
    isRightToLeft(whole) ? '<w:bidi/>' : '',
  ].join('')
  const head = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  const runs = pieces.map((piece) => ('field' in piece ? fieldXml(piece) : runXml(piece)))
  return `<w:p>${head}${runs.join('')}</w:p>`
}

function fieldXml({ field }: WordField): string {
  return `<w:fldSimple w:instr=" ${field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

function runXml({ text, style, isBold, isRaised }: WordRun): string {
  if (text === '') return ''
  const properties = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    isBold ? '<w:b/><w:bCs/>' : '',
    isRaised ? '<w:vertAlign w:val="superscript"/>' : '',
    isRightToLeft(text) ? '<w:rtl/>' : '',
  ].join('')
  const head = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${head}${textXml(text)}</w:r>`
}

/** A text with its line breaks and tabs. */
function textXml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .split('\t')
        .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${displayMarkup(part)}</w:t>`))
        .join('<w:tab/>'),
    )
    .join('<w:br/>')
}

/** A letter in the style that its scheme gives it, with room around it. */
export function letterRun(scheme: Scheme, key: string): WordRun {
  const style = letterStyle(scheme, key)
  return { text: `\u00a0${key}\u00a0`, ...(style === undefined ? {} : { style }) }
}
