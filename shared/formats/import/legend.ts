import { asLetterKey } from '../../document/ids.ts'
import { limits } from '../../document/limits.ts'
import type { Letter, LetterKind, Scheme } from '../../document/matrix.ts'
import { raci } from '../../document/schemes.ts'
import { isLegendWord } from './columnWords.ts'
import { letterWordOf } from './letterWords.ts'
import { kindsOfLegend } from './legendKinds.ts'
import { readableSchemes } from './readableSchemes.ts'

/** What a legend says of one letter: `R = Responsible: does the work`. */
export interface Definition {
  readonly key: string
  readonly wording: string
}

/** A key, a mark of definition, and words that begin with a letter: `R = Responsible`, `(A) Accountable`, `C: Consulted`. */
const definition =
  /^[\s*_`"“([•-]*(\p{Lu}{1,2})[\s*_`"”)\]]*(?:[=:–—→-]+(?!\p{Lu}(?!\p{L}))|\)|\bis\b|\bfor\b|\bstands for\b)[\s*_`]*(\p{L}.*)$/su

/** `**R**esponsible: does the work`, as legends in Markdown have it; and `Responsible (R): does the work`. */
const initial = /^[\s•*-]*\*\*(\p{Lu})\*\*(\p{Ll}{3,}.*)$/su
/** `**A** Responsable final`: the mark of definition is that the letter is bold. */
const bold = /^[\s•-]*(?:\*\*|__)(\p{Lu}{1,2})(?:\*\*|__)\s+(\p{L}{3}.*)$/su
const trailing = /^[\s•*_-]*(\p{Lu}\p{L}{3,}(?:\s\p{L}+)?)[\s*_]*\((\p{Lu})\)[\s*_]*(.*)$/su

/** What the texts of a line say about letters; undefined when any of it is something else. */
export function readLegend(texts: readonly string[]): readonly Definition[] | undefined {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '' && !isLegendWord(text))
  if (filled.length === 0) return texts.some((text) => isLegendWord(text)) ? [] : undefined
  if (explainsSeveral(filled)) return []
  const beside = definitionBeside(filled)
  if (beside) return [beside]
  const before = definitionBefore(filled)
  if (before) return [before]
  const found: Definition[] = []
  for (const text of filled) {
    const parts = definitionsIn(text)
    if (!parts) return undefined
    found.push(...parts)
  }
  return found
}

/** `R/A | Responsible and accountable` in a legend: what several letters in one cell say, which each of them says itself. */
function explainsSeveral([keys = '', words = '', ...more]: readonly string[]): boolean {
  return (
    /^[*_(]*\p{Lu}(?:\s?[/+&,]\s?\p{Lu})+[*_)]*$/u.test(keys) &&
    /\p{L}{4}.*\s/u.test(words) &&
    more.length < 2
  )
}

/** A letter in one cell, its word in the next, and perhaps more behind. */
function definitionBeside([key = '', ...words]: readonly string[]): Definition | undefined {
  const [word = ''] = words
  const isKey = /^[*_([]*\p{Lu}{1,2}[*_)\]:=.]*$/u.test(key)
  // `R | Responsible`, not `R | A`: a word, in a cell of its own.
  const letters = key.replaceAll(/[^\p{Lu}]/gu, '')
  // `IT | Legal` are two roles.
  const isInitial = letters.length < 2 || word.replace(/^\W+/, '').startsWith(letters[0] ?? '')
  // `The one who signs` explains a letter, too.
  const isWord = /^[*_"“]*\p{L}{4}/u.test(word) || /^\p{L}+(?:\s\S+){2}/u.test(word)
  // In one row of a chart all words are letters; a legend explains one.
  const isExplained = letterWordOf(word) !== undefined && !words.slice(1).some((one) => letterWordOf(one))
  const isLong = words.length > (isExplained ? 4 : 2)
  // `W | Include more modules | P` is a row that has W for its number.
  const isRow = words.slice(1).some((one) => /^\p{Lu}$/u.test(one))
  if (!isKey || !isInitial || isLong || isRow || !isWord) return undefined
  return { key: letters, wording: words.join(': ') }
}

/** A letter with its word in one cell, and behind it what that means: `R - Responsible | Completes the task.` */
function definitionBefore([first = '', ...words]: readonly string[]): Definition | undefined {
  const [meaning = ''] = words
  const [found, second] = definitionsIn(first) ?? []
  const isSentence =
    words.length < 3 && meaning.split(/\s+/).length > 1 && definitionsIn(meaning) === undefined
  if (found === undefined || second !== undefined || !isSentence || found.wording.length > 40)
    return undefined
  return { key: found.key, wording: `${found.wording}: ${words.join(': ')}` }
}

function definitionsIn(text: string): readonly Definition[] | undefined {
  const line = text.replace(/^[*_\s]*(?:legend|key|legende|légende|leyenda|legenda)[*_\s]*[:：][*_]*\s*/i, '')
  const parts = line.split(
    /\s*[,;|·•\n/]\s*(?=[\s*_`"“([]*\p{Lu}{1,2}[\s*_`"”)\]]*(?:[=:–—-]|\))|\*\*\p{Lu}{1,2}\*\*\s)|\s+(?=\p{Lu}\s?[=:]\s?\p{L})|\s{2,}|\n/u,
  )
  const found = parts.filter((part) => part.trim() !== '').map(definitionIn)
  const known = found.filter((one) => one !== undefined)
  return known.length === found.length && known.length > 0 ? known : undefined
}

function definitionIn(text: string): Definition | undefined {
  const [, key, wording] = definition.exec(text) ?? []
  if (key && wording) return { key, wording: wording.trim() }
  const [, boldKey, boldWords] = bold.exec(text) ?? []
  if (boldKey && boldWords) return { key: boldKey, wording: boldWords.replace(/[.;,]+$/, '').trim() }
  const [, first, rest] = initial.exec(text) ?? []
  if (first && rest) return { key: first, wording: `${first}${rest}`.trim() }
  const [, word, letter, more = ''] = trailing.exec(text) ?? []
  // `Build (R) → test (R)` says who does steps of a work.
  const isOfSteps = /\(\p{Lu}(?:\/\p{Lu})*\)/u.test(more)
  return word && letter && !isOfSteps ? { key: letter, wording: `${word}${more}`.trim() } : undefined
}

/**
 * The scheme with the wording of a legend, and with letters that only the legend knows, if a cell holds them. Its words, not
 * its letters, say who owns and who does.
 */
export function withLegend(
  scheme: Scheme,
  definitions: readonly Definition[],
  isUsed: (key: string) => boolean,
): Scheme {
  const letters = [...scheme.letters]
  const worded = definitions.map(({ key, wording }) => ({ key, ...parted(wording) }))
  const usualOwner = scheme.letters.find(({ kind }) => kind === 'owner')?.key
  const kinds = kindsOfLegend(worded, usualOwner)
  for (const { key, name, meaning } of worded) {
    const at = letters.findIndex((letter) => letter.key === key)
    const letter = letters[at]
    if (letter) letters[at] = reworded(ofKind(letter, kinds.get(key)), name, meaning)
    else if (isUsed(key) && letters.length < limits.letters && keyPattern.test(key))
      letters.push(ownLetter(key, name, meaning, kinds.get(key)))
  }
  return letters.every((letter, at) => letter === scheme.letters[at]) &&
    letters.length === scheme.letters.length
    ? scheme
    : { ...scheme, letters }
}

const keyPattern = /^\p{Lu}{1,3}$/u

/** A letter as another kind; only who owns and who does changes what a chart says. */
export function ofKind(letter: Letter, kind: LetterKind | undefined): Letter {
  const isOfWeight = [kind, letter.kind].some((one) => one === 'owner' || one === 'doer')
  if (kind === undefined || kind === letter.kind || !isOfWeight) return letter
  const { max: _max, ...rest } = letter
  const isUsual = readableSchemes.some(({ letters }) =>
    letters.some(({ meaning }) => meaning === letter.meaning),
  )
  const usual = raci.letters.find((one) => one.kind === kind)?.meaning
  const meaning = isUsual ? (usual ?? '') : letter.meaning
  return kind === 'owner' ? { ...rest, kind, meaning, min: 1, max: 1 } : { ...rest, kind, meaning, min: 0 }
}

/** The name of the letter that a wording begins with; empty for a sentence. */
export function nameIn(wording: string): string {
  return parted(wording).name
}

/** `Responsible: does the work` as a name and a meaning; a long text without a mark is all meaning. */
function parted(wording: string): { readonly name: string; readonly meaning: string } {
  const text = wording.replaceAll(/[*_`]{1,2}/g, '').trim()
  const found = /^([^:–—(]{2,40}?)(?:\s*[:–—]\s*|\s+-\s+|\s*[(]\s*)(.+?)[).;,]*$/s.exec(text)
  if (found) return { name: (found[1] ?? '').trim(), meaning: (found[2] ?? '').trim() }
  const isShort = text.length <= 40 && text.split(/\s+/).length <= 4
  return isShort ? { name: text.replace(/[.;,]+$/, ''), meaning: '' } : { name: '', meaning: text }
}

function reworded(letter: Letter, name: string, meaning: string): Letter {
  // Another form of the letter's own word, such as `Consult`, says nothing new; `Approver` for A does.
  const isOther = name !== '' && name.slice(0, 5).toLowerCase() !== letter.name.slice(0, 5).toLowerCase()
  if (!isOther && meaning === '') return letter
  return {
    ...letter,
    ...(isOther ? { name: name.slice(0, limits.name) } : {}),
    ...(meaning === '' ? {} : { meaning: meaning.slice(0, limits.note) }),
  }
}

function ownLetter(key: string, name: string, meaning: string, kind: LetterKind = 'support'): Letter {
  return { key: asLetterKey(key), name: (name || key).slice(0, limits.name), kind, meaning, min: 0 }
}
