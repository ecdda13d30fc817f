/** A stretch of text in one style. */
export interface Span {
  readonly style: 'plain' | 'strong' | 'emphasis' | 'code'
  readonly text: string
}
export type Line = readonly Span[]

/** A part of a guide, from its first line to its last. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly words: string }

const item = /^(?:-|(\d+)\.) +(.+)$/s
const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/

/**
 * Reads a guide of ours. It knows the Markdown our guides are written in, and no more: headings, paragraphs, lists of one depth, tables,
 * pictures that stand alone, bold, italics and code.
 */
export function readGuide(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(readBlock)
}

function readBlock(text: string): Block {
  const [, marks, heading] = /^(#+) +(.+)$/.exec(text) ?? []
  if (marks !== undefined && heading !== undefined)
    return { kind: 'heading', level: marks.length, text: heading }
  const [, words, file] = picture.exec(text) ?? []
  if (words !== undefined && file !== undefined) return { kind: 'picture', file, words }
  if (text.startsWith('|')) return readTable(text)
  if (item.test(text)) return readList(text)
  return { kind: 'paragraph', line: readLine(text) }
}

function readList(text: string): Block {
  // A line that is set in goes on with the item above it.
  const items = text.split(/\n(?! )/).map((line) => readLine(item.exec(line)?.[2] ?? line))
  return { kind: 'list', isNumbered: /^\d/.test(text), items }
}

function readTable(text: string): Block {
  const [head = [], , ...rows] = text.split('\n').map((line) =>
    line
      .replace(/^\| *| *\|$/g, '')
      .split(/ *\| */)
      .map(readLine),
  )
  return { kind: 'table', head, rows }
}

function readLine(text: string): Line {
  const joined = text.replaceAll(/\s*\n\s*/g, ' ')
  return joined
    .split(/(\*\*.+?\*\*|\b_.+?_\b|`.+?`)/)
    .filter(Boolean)
    .map(readSpan)
}

function readSpan(text: string): Span {
  if (text.startsWith('**')) return { style: 'strong', text: text.slice(2, -2) }
  if (/^_.+_$/.test(text)) return { style: 'emphasis', text: text.slice(1, -1) }
  if (text.startsWith('`')) return { style: 'code', text: text.slice(1, -1) }
  return { style: 'plain', text }
}
