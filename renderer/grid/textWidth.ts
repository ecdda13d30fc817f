let pen: CanvasRenderingContext2D | null | undefined
let font = ''

/** How many pixels a line of text is wide in the font of the page. */
export function textWidth(text: string, weight = 400): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 7
  if (font === '') {
    const { fontSize, fontFamily } = getComputedStyle(document.body)
    font = `${fontSize} ${fontFamily}`
  }
  pen.font = `${weight} ${font}`
  return pen.measureText(text).width
}

/** The narrowest width in which a text stands on two lines that break between words. */
export function widthOnTwoLines(text: string, measure: (line: string) => number): number {
  const words = text.trim().split(/\s+/)
  const broken = words
    .slice(1)
    .map((_, at) =>
      Math.max(measure(words.slice(0, at + 1).join(' ')), measure(words.slice(at + 1).join(' '))),
    )
  return Math.min(measure(words.join(' ')), ...broken)
}

/** How many lines a text takes in so many pixels, broken between words. */
export function linesIn(text: string, width: number, measure: (line: string) => number): number {
  let lines = 1
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > width) {
      lines++
      line = word
    } else line = longer
  }
  return lines
}
