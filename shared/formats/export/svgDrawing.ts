import type { LetterKey } from '../../document/ids.ts'
import { letterLook, type inks, type Theme } from '../../document/letterLook.ts'
import type { Scheme } from '../../document/matrix.ts'
import { displayMarkup } from '../../escapeMarkup.ts'

/** A picture: its SVG, and its size in pixels. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A picture being drawn. */
export interface Drawing {
  readonly scheme: Scheme
  readonly theme: Theme
  readonly ink: (typeof inks)[Theme]
  readonly parts: string[]
}

const font = 'Inter, Segoe UI, system-ui, DejaVu Sans, sans-serif'

/** A drawing as a picture. Nothing in it is loaded from elsewhere, so that a canvas may hold it. */
export function pictureOf({ ink, parts }: Drawing, title: string, width: number, height: number): Picture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" font-size="13" role="img"><title>${displayMarkup(title)}</title><rect width="100%" height="100%" fill="${ink.paper}"/>${parts.join('')}</svg>`
  return { svg, width, height }
}

export interface TextLook {
  readonly size?: number
  readonly colour?: string
  readonly isBold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Writes a line of text. */
export function write(
  { ink, parts }: Drawing,
  x: number,
  y: number,
  text: string,
  look: TextLook = {},
): void {
  const { size = 13, colour = ink.text, isBold = false, anchor = 'start' } = look
  const weight = isBold ? ' font-weight="600"' : ''
  parts.push(
    `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${displayMarkup(text)}</text>`,
  )
}

/** A letter in the shape of its kind, around a point. */
export function drawToken({ scheme, theme, parts }: Drawing, key: LetterKey, x: number, y: number): void {
  const { kind, fill, text, line } = letterLook(scheme, key, theme)
  const isRound = kind === 'doer' || kind === 'adviser' || kind === 'informed'
  const dash = kind === 'informed' ? ' stroke-dasharray="3 2.4"' : ''
  const stroke = line === undefined ? '' : ` stroke="${line}" stroke-width="1.5"${dash}`
  const rounding = kind === 'out' || kind === 'unknown' ? 0 : 5
  const box = (inset: number): string =>
    `<rect x="${x - 12 + inset}" y="${y - 12 + inset}" width="${24 - 2 * inset}" height="${24 - 2 * inset}" rx="${Math.max(0, rounding - inset)}" fill="${fill ?? 'none'}"${stroke}/>`
  if (kind === 'support') {
    const path = `M${x - 11},${y - 7} q0,-4 4,-4 h6 a11,11 0 0 1 0,22 h-6 q-4,0 -4,-4 z`
    parts.push(`<path d="${path}" fill="${fill ?? 'none'}"${stroke}/>`)
  } else if (isRound) parts.push(`<circle cx="${x}" cy="${y}" r="11.2" fill="${fill ?? 'none'}"${stroke}/>`)
  else parts.push(box(0.8), kind === 'verifier' ? box(3) : '')
  parts.push(
    `<text x="${x}" y="${y + 4.6}" font-size="13" font-weight="700" fill="${text}" text-anchor="middle">${displayMarkup(key)}</text>`,
  )
}

/** Draws a rectangle. */
export function box(
  { ink, parts }: Drawing,
  x: number,
  y: number,
  width: number,
  height: number,
  fill = 'none',
): void {
  parts.push(
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${ink.line}"/>`,
  )
}
