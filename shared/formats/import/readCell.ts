import type { LetterKey } from '../../document/ids.ts'
import { inSchemeOrder, letterTyped } from '../../document/letters.ts'
import type { Scheme } from '../../document/matrix.ts'
import { cleanText } from './cleanText.ts'
import { wordsOf, type LetterWords } from './letterWords.ts'
import { asLatin } from './lookAlikes.ts'

/** What the text of one cell says. */
export type CellReading =
  /** nothing is written */
  | { readonly kind: 'blank' }
  /** a mark for “nothing” */
  | { readonly kind: 'blank-mark' }
  | {
      readonly kind: 'letters'
      readonly letters: readonly LetterKey[]
      /** what the text says about the letters: what they cover, and the rest; both may be empty */
      readonly scope: string
      readonly note: string
      /** whether it was letters as Remit writes them */
      readonly isPlain: boolean
      /** whether words beside the letters had no mark between: `R forensics` */
      readonly isLoose: boolean
    }
  | { readonly kind: 'unknown' }

/** What people write in a cell that holds nothing. */
const blankMarks: ReadonlySet<string> = new Set([
  ...['-', '–', '—', '−', '‐', '--', '---', '–-', '_', '.', '·', '/', '\\', '∅', 'ø', '()', '[]'],
  ...['n/a', 'n.a.', 'n. a.', 'na', 'n/a.', 'none', 'nil', 'not applicable', 'k.a.', 'k. a.', 'entfällt'],
  ...['s/o', 'sans objet', 'no aplica', 'no procede', 'nvt', 'n.v.t.', 'não se aplica', 'non applicabile'],
])

const blank: CellReading = { kind: 'blank' }
const blankMark: CellReading = { kind: 'blank-mark' }
const unknown: CellReading = { kind: 'unknown' }

interface Vocabulary {
  readonly scheme: Scheme
  readonly words: LetterWords
  /** short texts that were read before: schemes and headers are guessed by reading the same texts again and again */
  readonly read: Map<string, CellReading>
}

const vocabularies = new WeakMap<Scheme, Vocabulary>()

function vocabularyOf(scheme: Scheme): Vocabulary {
  const known = vocabularies.get(scheme)
  if (known) return known
  const made = { scheme, words: wordsOf(scheme), read: new Map<string, CellReading>() }
  vocabularies.set(scheme, made)
  return made
}

/**
 * Reads one cell. Understood are:
 * - letters alone or together: `A`, `a`, `A/R`, `R, A`, `R & A`, `RA`, `R+A`, `R-A`, `R and A`, one below the other
 * - words: `Accountable`, `R - Responsible`, `Responsible (R)`, also in German, French, Spanish, Italian, Dutch, Portuguese
 * - emphasis and brackets around them: `**R**`, `(R)`, `[R]`, `"R"`
 * - letters of other alphabets that look alike: Cyrillic А С І, full-width Ｒ, circled Ⓡ
 * - with what they cover: `R (lead)`; with more: `R*`, `R¹`, `C: if over budget`, `R forensics`, `✅ R`
 * - marks for nothing: `-`, `n/a`
 */
export function readCell(scheme: Scheme, text: string): CellReading {
  if (text.length > 60) return readText(vocabularyOf(scheme), text)
  const vocabulary = vocabularyOf(scheme)
  const before = vocabulary.read.get(text)
  if (before) return before
  const found = readText(vocabulary, text)
  if (vocabulary.read.size > 5_000) vocabulary.read.clear()
  vocabulary.read.set(text, found)
  return found
}

function readText(vocabulary: Vocabulary, text: string): CellReading {
  const { scheme } = vocabulary
  const cleaned = cleanText(text)
  if (cleaned === '') return blank
  if (blankMarks.has(cleaned.toLowerCase())) return blankMark
  // A cell of a page of text is no letters, and the patterns below are not made for it.
  if (cleaned.length > 2_000) return unknown
  const core = withoutWrapping(cleaned)
  const letters = lettersIn(vocabulary, core)
  if (letters) return reading(scheme, letters, { isPlain: isPlain(scheme, cleaned, letters) })
  return (
    withShare(vocabulary, core) ??
    withBrackets(vocabulary, core) ??
    withFootnotes(vocabulary, core) ??
    withWord(vocabulary, core) ??
    withRest(vocabulary, core) ??
    unknown
  )
}

function reading(
  scheme: Scheme,
  letters: readonly LetterKey[],
  more: { scope?: string; note?: string; isPlain?: boolean; isLoose?: boolean } = {},
): CellReading {
  const { scope = '', note = '' } = more
  return {
    ...{ kind: 'letters', letters: inSchemeOrder(scheme, letters), scope, note },
    ...{ isPlain: more.isPlain ?? false, isLoose: more.isLoose ?? false },
  }
}

/** Letters in their own writing, joined by `/`, in whatever order. */
function isPlain(scheme: Scheme, text: string, letters: readonly LetterKey[]): boolean {
  const parts = text.split('/')
  return (
    parts.length === letters.length && parts.every((part) => scheme.letters.some(({ key }) => key === part))
  )
}

const wrappings = [
  /^\*{1,3}([^*]+)\*{1,3}$/s,
  /^_{1,3}([^_]+)_{1,3}$/s,
  /^`+([^`]+)`+$/s,
  /^["“”„'‘’«»]+([^"“”„'‘’«»]+)["“”„'‘’«»]+$/s,
  /^\(([^()]+)\)$/s,
  /^\[([^[\]]+)\]$/s,
  /^<([^<>]+)>$/s,
  /^[•▪●○‣-]\s+(.+)$/s,
  /^([^.,;:]+)[.,;:]$/s,
]

/** The text without emphasis, quotes, brackets or a bullet around the whole of it. */
function withoutWrapping(text: string): string {
  let core = text
  for (let layer = 0; layer < 4; layer++) {
    const inner = wrappings.map((pattern) => pattern.exec(core)?.[1]).find((one) => one !== undefined)
    if (inner === undefined) return core
    core = inner.trim()
  }
  return core
}

const and = /\s+(?:and|und|et|y|e|en)\s+/gi

/** The letters that the whole of a text stands for; undefined when any part is something else. */
function lettersIn(vocabulary: Vocabulary, text: string): readonly LetterKey[] | undefined {
  const whole = wordIn(vocabulary, text)
  if (whole) return [whole]
  const keys: LetterKey[] = []
  for (const part of text.replaceAll(and, ',').split(/[\s/\\,;&+|.·•\-–—]+/)) {
    if (part === '') continue
    const found = lettersOfPart(vocabulary, part)
    if (!found) return lettersOfWords(vocabulary, text)
    keys.push(...found)
  }
  return keys.length > 0 ? keys : undefined
}

/** Words of more than one word each: `zu konsultieren / zu informieren`. */
function lettersOfWords(vocabulary: Vocabulary, text: string): readonly LetterKey[] | undefined {
  const keys = text
    .replaceAll(and, ',')
    .split(/[/\\,;&+|\n•]+/)
    .map((part) => wordIn(vocabulary, part))
  return keys.length > 1 && keys.every((key) => key !== undefined) ? keys : undefined
}

function wordIn({ words }: Vocabulary, text: string): LetterKey | undefined {
  return words.letterOf(text)?.key
}

function lettersOfPart(vocabulary: Vocabulary, part: string): readonly LetterKey[] | undefined {
  // `(approves)` behind a letter is what that covers; `(R)` is a letter.
  if (/^[([]\p{L}*\p{Ll}/u.test(part)) return undefined
  return (
    lettersWritten(vocabulary, withoutWrapping(part)) ??
    (/^[\x20-\x7e]*$/.test(part) ? undefined : lettersWritten(vocabulary, asLatin(part)))
  )
}

function lettersWritten(vocabulary: Vocabulary, part: string): readonly LetterKey[] | undefined {
  const { scheme } = vocabulary
  const whole = letterTyped(scheme, part)?.key ?? wordIn(vocabulary, part)
  if (whole !== undefined) return [whole]
  // `RACI` is four letters, `car` and `AAA` are none.
  if (part.length > scheme.letters.length || (part.length > 2 && part !== part.toUpperCase()))
    return undefined
  const keys = [...part].map((char) => letterTyped(scheme, char)?.key)
  const known = keys.filter((key) => key !== undefined)
  return known.length === keys.length && new Set(known).size === known.length ? known : undefined
}

/** `A 100 %`, `R: 40%`, `50% R`: the letters, with the share as what they cover. */
function withShare(vocabulary: Vocabulary, core: string): CellReading | undefined {
  if (!core.includes('%')) return undefined
  const [, before = '', share = '', after = ''] =
    /^([^\d%]*?)[\s:=(-]*(\d{1,3}(?:[.,]\d{1,2})?\s?%)[\s:=)-]*([^\d%]*)$/u.exec(core.slice(0, 60)) ?? []
  const letters =
    share === '' || core.length > 60 ? undefined : lettersIn(vocabulary, `${before} ${after}`.trim())
  return letters && reading(vocabulary.scheme, letters, { scope: share })
}

/** `R (lead)`, `R (drafts), A (signs)`, `A(R)`, `Sponsor (A)`. */
function withBrackets(vocabulary: Vocabulary, core: string): CellReading | undefined {
  if (!/[([]/.test(core)) return undefined
  const groups = [...core.matchAll(/([^()[\]]*)[([]([^()[\]]*)[)\]]/g)]
  if (groups.length === 0) return undefined
  const outside = core.replaceAll(/[([][^()[\]]*[)\]]/g, ' ').trim()
  const letters = lettersIn(vocabulary, outside)
  const inside = groups.map(([, before = '', content = '']) => ({
    before: before.trim(),
    content: content.trim(),
  }))
  const contents = inside.map(({ content }) => content).filter(Boolean)
  const within = contents.map((content) => lettersIn(vocabulary, content))
  const { scheme } = vocabulary
  if (letters) {
    // `A(R)` is both; `C (approves)` is C, and the word says what it covers.
    const isMore = within.every(
      (keys, at) =>
        keys !== undefined &&
        (keys.every((key) => letters.includes(key)) || /^[\p{Lu}\s/,&+]+$/u.test(contents[at] ?? '')),
    )
    if (isMore) return reading(scheme, [...letters, ...within.flat().filter((key) => key !== undefined)])
    if (contents.every((content) => /^[\d*†‡§^]{1,3}$/.test(content))) {
      return reading(scheme, letters, { note: contents.join(' ') })
    }
    const isOne = letters.length === 1 && contents.length === 1
    const scope = isOne
      ? contents.join('')
      : inside.map(({ before, content }) => `${before.replace(/^[\s,;/&+]+/, '')}: ${content}`).join('; ')
    return reading(scheme, letters, { scope })
  }
  // `A (chairs) — site leads`: what stands behind a dash is said of all that stands before it.
  const [, told, more] = /^(.*[)\]])\s*[-–—:]\s+([^()[\]]+)$/s.exec(core) ?? []
  const read = told === undefined ? undefined : withBrackets(vocabulary, told)
  if (read?.kind === 'letters' && more !== undefined) return { ...read, note: `${read.note} ${more}`.trim() }
  const [only] = within
  return contents.length === 1 && only ? reading(scheme, only, { note: outside, isLoose: true }) : undefined
}

const footnote =
  /[*†‡§¹²³⁰⁴-⁹?!°^#]+|\[\^?\w{1,3}\]|(?<=[\p{L}\s])\d{1,2}\)?(?![\p{L}\d])|\p{Extended_Pictographic}\ufe0f?/gu

/** `R*`, `A¹/R²`, `C?`, `R[1]`, `✅ R`: the letters, with the marks as their note. */
function withFootnotes(vocabulary: Vocabulary, core: string): CellReading | undefined {
  const marks = core.match(footnote)
  if (!marks) return undefined
  const letters = lettersIn(vocabulary, core.replaceAll(footnote, ' ').trim())
  const isLoose = marks.some((mark) => mark.includes('?'))
  return letters && reading(vocabulary.scheme, letters, { note: marks.join(' '), isLoose })
}

/** `R - Responsible`, `A: Accountable`, `R = Responsible`: a letter with its own word. */
function withWord(vocabulary: Vocabulary, core: string): CellReading | undefined {
  if (!/[-–—:=()]/.test(core)) return undefined
  const parts = core.split(/\s*[-–—:=()]+\s*/).filter(Boolean)
  const keys = parts.map((part) => lettersOfPart(vocabulary, part) ?? wordsAlone(vocabulary, part))
  const [first] = keys
  const isSame = keys.every((one) => one?.length === 1 && one[0] === first?.[0])
  return first && isSame ? reading(vocabulary.scheme, first) : undefined
}

function wordsAlone(vocabulary: Vocabulary, part: string): readonly LetterKey[] | undefined {
  const key = wordIn(vocabulary, part)
  return key === undefined ? undefined : [key]
}

/** Words that go on after letters, so that `A if over 10k` is A, and `A new plan` is not. */
export const goesOn =
  /^(?:if|for|when|only|on|in|until|from|with|by|at|before|after|where|through|via|during|per|bei|для|при|если|до|после|für|wenn|nur|ab|bis|pour|si|para|cuando|se|per|voor|als|bij)\s/i

/** `R: drafts the plan`, `C - if over budget`, `R forensics`: letters first, the rest is their note. */
function withRest(vocabulary: Vocabulary, core: string): CellReading | undefined {
  const found =
    /^(\p{Lu}{1,4}(?:\s?[/,&+]\s?\p{Lu}){0,4})(\s*(?:[:;,\n]|\s[-–—])\s*|\s+)(?=[\p{L}\p{N}"'“(<>≥≤$€£])(.+)$/su.exec(
      core,
    )
  if (!found) return undefined
  const [, head = '', between = '', rest = ''] = found
  const letters = lettersIn(vocabulary, head)
  if (!letters) return undefined
  const { scheme } = vocabulary
  if (between.trim() !== '' || between.includes('\n')) return reading(scheme, letters, { note: rest })
  const isSentence = letters.length === 1 && /^[AI]$/.test(head) && !goesOn.test(rest)
  const isPair = /^(?:and|und|et|y|e|en|or|oder|ou|o)\s/i.test(rest)
  return isSentence || isPair
    ? undefined
    : reading(scheme, letters, { note: rest, isLoose: !goesOn.test(rest) })
}
