const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Capitals and wide letters of a common font, in parts of its size; generous, so that a text rather has room to spare. */
function widthOfChar(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code > 0x2e80 || char.length > 1) return 1.15
  if (/[iljtfI.,;:'|! ]/.test(char)) return 0.36
  return /[A-ZmwMW@%&]/.test(char) ? 0.76 : 0.58
}

const ascii = Array.from({ length: 128 }, (_, code) => widthOfChar(String.fromCharCode(code)))

/** About how wide a text of one line is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const char of text) width += ascii[char.charCodeAt(0)] ?? widthOfChar(char)
  return width * size
}

/** The lines a text takes in a width, broken between words, and within a word where it is longer than a line: at a hyphen if it has one. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const whole = text.trim()
  if (textWidth(whole, size) <= width) return [whole]
  const lines: string[] = []
  let line = ''
  const add = (piece: string, gap: '' | ' '): void => {
    const longer = line === '' ? piece : `${line}${gap}${piece}`
    if (textWidth(longer, size) <= width) {
      line = longer
      return
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const { segment } of graphemes.segment(piece)) {
      if (line !== '' && textWidth(line + segment, size) > width) {
        lines.push(line)
        line = ''
      }
      line += segment
    }
  }
  for (const word of whole.split(/\s+/)) {
    const pieces = textWidth(word, size) > width ? word.split(/(?<=\p{L}-)(?=\p{L})/u) : [word]
    for (const [at, piece] of pieces.entries()) add(piece, at === 0 ? ' ' : '')
  }
  lines.push(line)
  return lines
}

/** The text in one line, cut with `…` to what fits in so many lines of a width. */
export function fitted(text: string, width: number, size: number, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const all = wrapped(line, width, size)
  if (all.length <= most) return line
  let start = 0
  for (const kept of all.slice(0, most - 1)) start = line.indexOf(kept, start) + kept.length
  const last = [...graphemes.segment((all[most - 1] ?? '').trim())].map(({ segment }) => segment)
  while (last.length > 0 && textWidth(`${last.join('')}…`, size) > width) last.pop()
  const gap = line[start] === ' ' ? ' ' : ''
  return `${line.slice(0, start)}${gap}${last.join('').trimEnd()}…`
}
