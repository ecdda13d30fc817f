import { mutateBytes } from './mutateBytes.ts'
import { mutateJson } from './mutateJson.ts'
import { mutateMarkup } from './mutateMarkup.ts'
import { mutateTable } from './mutateTable.ts'
import { mutateWorkbook } from './mutateWorkbook.ts'
import { below, oneOf, swapped, type Random } from './pick.ts'
import type { Format } from './judge.ts'

/** A real file, or what became of one. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

type MutateText = (text: string, random: Random) => string

/** What gives a file of the format another structure: things swapped, doubled, deeper, of another type. */
const structures: Readonly<Record<Exclude<Format, 'xlsx' | 'office'>, MutateText>> = {
  raci: mutateJson,
  text: mutateTable,
  clipboard: mutateMarkup,
}

/** Another file made of a real one, by one to four changes to its bytes, its tokens or its structure. */
export function mutant(format: Format, { name, bytes }: Input, random: Random): Input {
  if (format === 'xlsx' || format === 'office') return { name, bytes: mutateWorkbook(bytes, random) }
  let changed = bytes
  for (let changes = 1 + below(random, 4); changes > 0; changes--) {
    const kind = random()
    if (kind < 0.3) changed = mutateBytes(changed, random)
    else changed = inText(changed, random, kind < 0.6 ? mutateTokens : structures[format])
  }
  return { name, bytes: random() < 0.05 ? inOtherEncoding(changed, random) : changed }
}

const words: readonly [string, ...string[]] = [
  ' ',
  ...['"', '""', "'", '\\', '\\"', '\\u0000', '\\ud800', ',', ';', '\t', '\n', '\r\n', '\r', '|', ':'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '[[',
    '{"',
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '&x;',
  ],
  ...['null', 'true', '-1', '1e999', '0.1', '99999999999999999999', '00', '65536', '-0', '1e-400'],
  ...['"__proto__"', '"constructor"', 'id', 'cells', 'remit', '<<<<<<< ours\n', '>>>>>>> theirs\n', 'sep=;'],
  ...[
    '=1+1',
    '@',
    '+',
    '-',
    '✓',
    'А',
    'R',
    'A/R',
    '#',
    '\u0000',
    '\u202e',
    '\ufeff',
    '\ufffe',
    '👩‍💻',
    'e\u0301',
  ],
]

/** Words and signs swapped, doubled, left out, or put in from a list of what readers stumble over. */
function mutateTokens(text: string, random: Random): string {
  const tokens: string[] = text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? []
  const at = below(random, tokens.length)
  const length = 1 + below(random, 6)
  switch (below(random, 5)) {
    case 0:
      return swapped(tokens, at, below(random, tokens.length)).join('')
    case 1:
      return tokens.toSpliced(at, length).join('')
    case 2:
      return tokens.toSpliced(at, 0, ...tokens.slice(at, at + length)).join('')
    case 3:
      return tokens.toSpliced(at, 1, oneOf(random, words)).join('')
    default:
      return tokens
        .toSpliced(at, 0, oneOf(random, words).repeat(1 + below(random, random() < 0.9 ? 2 : 90)))
        .join('')
  }
}

/** The text of the bytes in another encoding, with a byte order mark or without, or with other line ends. */
function inOtherEncoding(bytes: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  if (random() < 0.3) return new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`)
  const units = Uint16Array.from(`${random() < 0.5 ? '\ufeff' : ''}${text}`, (char) => char.charCodeAt(0))
  const little = new Uint8Array(units.buffer)
  return random() < 0.5 ? little : little.map((_byte, at) => little[at ^ 1] ?? 0)
}

function inText(bytes: Uint8Array, random: Random, change: MutateText): Uint8Array {
  return new TextEncoder().encode(change(new TextDecoder().decode(bytes), random))
}
