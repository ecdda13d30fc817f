import { raised } from './raised.ts'
import { unstruck } from './struckText.ts'

/** A cell of a Markdown table as plain text. */
export interface MarkdownCell {
  readonly text: string
  /** whether all of it is bold */
  readonly isBold: boolean
  /** what is struck out in it and not in the text */
  readonly struck: string
  /** whether all of it is a name that is struck out */
  readonly isStruckName: boolean
  /** where its links lead; only their words are in the text */
  readonly links: readonly string[]
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', check: '✓' },
  ...{ hellip: '…', bull: '•', middot: '·', times: '×', rarr: '→', checkmark: '✓', cross: '✗' },
}

/** The cells of a line: between bars that are not escaped, with or without one at the ends. */
export function splitCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/**
 * The plain text of a cell: without emphasis, code marks and tags, `<br>` as a line break, links and pictures as their
 * words, escapes and entities as what they stand for.
 */
export function plainCell(cell: string): MarkdownCell {
  // Patterns for pairs are slow on a page of text; such a cell stays as it is.
  if (cell.length > 2_000) return { text: cell, isBold: false, struck: '', isStruckName: false, links: [] }
  const struck: string[] = []
  const links: string[] = []
  const rest = cell.replaceAll(
    /~~([^~]+)~~|<(del|s|strike)>([^<>]*)<\/\2>/gi,
    (_all, tildes?: string, _tag?: string, tagged?: string) => {
      struck.push((tildes ?? tagged ?? '').trim())
      return ' '
    },
  )
  const plainStruck = struck.map((text) => text.replaceAll(/[*_`]/g, '').trim()).join(' ')
  const { isStruckName, struck: gone } = unstruck(rest.replaceAll(/[*_`\s]/g, ''), plainStruck)
  const hidden = (isStruckName ? struck.join(' ') : rest).replaceAll(
    /\\([!-/:-@[-`{-~])/g,
    (_all, char: string) => hide(char),
  )
  const linked = hidden
    .replaceAll(
      /!?\[([^[\]]*)\]\(\s*<?([^()\s<>]*)>?(?:\s+["'][^"']*["'])?\s*\)/g,
      (_all, words: string, address: string) => {
        if (address !== '') links.push(shown(address))
        return words
      },
    )
    .replaceAll(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, page: string, words?: string) => words ?? page)
    .replaceAll(/<(https?:[^<>\s]+)>/g, '$1')
  const broken = linked.replaceAll(/<br\s*\/?>/gi, '\n').replaceAll(/<\/?(?:p|li|div)\b[^<>]*>/gi, '\n')
  const lifted = broken.replaceAll(/<sup>([^<>]{0,20})<\/sup>/gi, (_all, mark: string) => raised(mark))
  const bare = lifted.replaceAll(/<\/?[a-z][^<>]*>|<!--.*?-->/gi, '')
  const isBold =
    /^(\*\*|__)(?:(?!\1).)+\1$/s.test(bare.trim()) || /^<(?:b|strong)>[^<]*<\/(?:b|strong)>$/i.test(cell)
  const text = shown(withEntities(withoutEmphasis(bare)))
  return {
    text: text
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .replaceAll(/\n{2,}/g, '\n')
      .trim(),
    isBold,
    ...{ struck: gone, isStruckName },
    links,
  }
}

/** Emphasis opens before a text and closes behind one; `R*` and `snake_case` are none. */
function withoutEmphasis(text: string): string {
  return text
    .replaceAll(/(?<![\w*])\*{2,3}(?=[^\s*])([^*]+?)(?<=[^\s*])\*{2,3}(?![\w*])/gs, '$1')
    .replaceAll(/\*\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*\*/gs, '$1')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])/gs, '$1')
    .replaceAll(/(?<!\w)_{1,3}(?=[^\s_])([^_]+?)(?<=[^\s_])_{1,3}(?!\w)/gs, '$1')
    .replaceAll(/`+([^`]+)`+/g, '$1')
}

function withEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : all
    },
  )
}

/** Escaped characters stand as halves of pairs, which no text from a file has, while marks are looked for. */
function hide(char: string): string {
  return String.fromCharCode(0xdc00 + char.charCodeAt(0))
}

function shown(text: string): string {
  return text.replaceAll(/(?<![\ud800-\udbff])[\udc21-\udc7e]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xdc00),
  )
}
