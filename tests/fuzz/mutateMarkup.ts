import { below, oneOf, swapped, type Random } from './pick.ts'

/** HTML or XML with elements swapped, doubled, left out, within others without end, or of another kind. */
export function mutateMarkup(markup: string, random: Random): string {
  const pieces: string[] = markup.match(/<[^>]*>|[^<]+|</g) ?? []
  if (pieces.length === 0) return markup
  const starts = pieces.flatMap((piece, at) => (/^<[a-z]/i.test(piece) ? [at] : []))
  const start = starts[below(random, starts.length)] ?? 0
  const end = endOf(pieces, start)
  const element = pieces.slice(start, end)
  const without = (): string[] => pieces.toSpliced(start, end - start)
  switch (below(random, 7)) {
    case 0:
      return swapped(pieces, start, starts[below(random, starts.length)] ?? 0).join('')
    case 1:
      return pieces.toSpliced(end, 0, ...several(element, random)).join('')
    case 2:
      return without().join('')
    case 3:
      return pieces.with(start, otherTag(pieces[start] ?? '', random)).join('')
    case 4:
      return without()
        .toSpliced(below(random, pieces.length - element.length), 0, ...element)
        .join('')
    case 5:
      return pieces.toSpliced(random() < 0.5 ? start : Math.max(0, end - 1), 1).join('')
    default:
      return pieces.with(start, within(pieces[start] ?? '', random)).join('')
  }
}

const tags: readonly [string, ...string[]] = [
  ...(['table', 'tr', 'td', 'th', 'caption', 'b', 'script', 'style', 'template', 'p', 'br', 'img'] as const),
  ...[
    'c',
    'row',
    'v',
    'f',
    'is',
    't',
    'si',
    'rPh',
    'mergeCell',
    'sheet',
    'Relationship',
    'x:c',
    'svg',
    'math',
  ],
]

const values: readonly [string, ...string[]] = [
  ...(['', '0', '-1', '1e9', '99999999', 'NaN', 'A1', 'XFD1048576', 'A1:XFD1048576', 'B0', 'rId9'] as const),
  ...['../../../x', 'External', 's', 'inlineStr', 'd', 'b', 'e', 'row-header', '&#x41;', 'javascript:x()'],
]

/** A tag of another name, or with another value for one of its attributes, or with one more. */
function otherTag(tag: string, random: Random): string {
  const kind = random()
  if (kind < 0.3) return tag.replace(/^<[^\s/>]+/, `<${oneOf(random, tags)}`)
  const attributes = [...tag.matchAll(/="[^"]*"/g)]
  const chosen = attributes[below(random, attributes.length)]
  const value = oneOf(random, values)
  if (chosen === undefined || kind < 0.5) {
    const name = oneOf(random, ['colspan', 'rowspan', 'r', 's', 't', 'ref', 'class', 'xml:space', 'r:id'])
    return tag.replace(/\/?>$/, (close) => ` ${name}="${value}"${close}`)
  }
  return `${tag.slice(0, chosen.index)}="${value}"${tag.slice(chosen.index + chosen[0].length)}`
}

/** Tags before a tag that put it deeper. */
function within(tag: string, random: Random): string {
  return `<${oneOf(random, tags)}>`.repeat(1 + below(random, random() < 0.8 ? 4 : 4_000)) + tag
}

function several(element: readonly string[], random: Random): readonly string[] {
  const times = 1 + below(random, element.length > 100 || random() < 0.8 ? 2 : 200)
  return Array.from({ length: times }, () => element)
    .flat()
    .slice(0, 20_000)
}

/** The place behind the element that starts at a tag. */
function endOf(pieces: readonly string[], start: number): number {
  const [, name] = /^<([^\s/>]+)/.exec(pieces[start] ?? '') ?? []
  let depth = 0
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at] ?? ''
    if (piece === `</${name}>`) depth--
    else if (piece.startsWith(`<${name}`) && !piece.endsWith('/>')) depth++
    if (depth <= 0) return at + 1
  }
  return Math.min(pieces.length, start + 1)
}
