import { asLetterKey } from '../../document/ids.ts'
import { limits } from '../../document/limits.ts'
import type { Letter, LetterKind, Scheme } from '../../document/matrix.ts'
import { isLegendWord } from './columnWords.ts'

/** What a legend says of one letter: `R = Responsible: does the work`. */
export interface Definition {
  readonly key: string
  readonly wording: string
}

/** A key, a mark of definition, and words that begin with a letter: `R = Responsible`, `(A) Accountable`, `C: Consulted`. */
const definition =
  /^[\s*_`"“([•-]*(\p{Lu}{1,2})[\s*_`"”)\]]*(?:[=:–—→-]+|\)|\bis\b|\bfor\b|\bstands for\b)[\s*_`]*(\p{L}.*)$/su

/** `**R**esponsible: does the work`, as legends in Markdown have it; and `Responsible (R): does the work`. */
const initial = /^[\s•*-]*\*\*(\p{Lu})\*\*(\p{Ll}{3,}.*)$/su
const trailing = /^[\s•*_-]*(\p{Lu}\p{L}{3,}(?:\s\p{L}+)?)[\s*_]*\((\p{Lu})\)[\s*_]*(.*)$/su

/** What the texts of a line say about letters; undefined when any of it is something else. */
export function readLegend(texts: readonly string[]): readonly Definition[] | undefined {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '' && !isLegendWord(text))
  if (filled.length === 0) return texts.some((text) => isLegendWord(text)) ? [] : undefined
  const beside = definitionBeside(filled)
  if (beside) return [beside]
  const found: Definition[] = []
  for (const text of filled) {
    const parts = definitionsIn(text)
    if (!parts) return undefined
    found.push(...parts)
  }
  return found
}

/** A letter in one cell, its word in the next, and perhaps more behind. */
function definitionBeside([key = '', ...words]: readonly string[]): Definition | undefined {
  const [word = ''] = words
  const isKey = /^[*_([]*\p{Lu}{1,2}[*_)\]:=.]*$/u.test(key)
  // `R | Responsible`, not `R | A`: a word, in a cell of its own.
  if (!isKey || words.length > 2 || !/^[*_"“]*\p{L}{4}/u.test(word)) return undefined
  return { key: key.replaceAll(/[^\p{Lu}]/gu, ''), wording: words.join(': ') }
}

function definitionsIn(text: string): readonly Definition[] | undefined {
  const line = text.replace(/^[*_\s]*(?:legend|key|legende|légende|leyenda|legenda)[*_\s]*[:：][*_\s]*/i, '')
  const parts = line.split(
    /\s*[,;|·•\n/]\s*(?=[\s*_`"“([]*\p{Lu}{1,2}[\s*_`"”)\]]*(?:[=:–—-]|\)))|\s{2,}|\n/u,
  )
  const found = parts.filter((part) => part.trim() !== '').map(definitionIn)
  const known = found.filter((one) => one !== undefined)
  return known.length === found.length && known.length > 0 ? known : undefined
}

function definitionIn(text: string): Definition | undefined {
  const [, key, wording] = definition.exec(text) ?? []
  if (key && wording) return { key, wording: wording.trim() }
  const [, first, rest] = initial.exec(text) ?? []
  if (first && rest) return { key: first, wording: `${first}${rest}`.trim() }
  const [, word, letter, more = ''] = trailing.exec(text) ?? []
  return word && letter ? { key: letter, wording: `${word}${more}`.trim() } : undefined
}

/** The scheme with the wording of a legend, and with letters that only the legend knows, if a cell holds them. */
export function withLegend(
  scheme: Scheme,
  definitions: readonly Definition[],
  isUsed: (key: string) => boolean,
): Scheme {
  const letters = [...scheme.letters]
  for (const { key, wording } of definitions) {
    const { name, meaning } = parted(wording)
    const at = letters.findIndex((letter) => letter.key === key)
    const letter = letters[at]
    if (letter) letters[at] = worded(letter, name, meaning)
    else if (isUsed(key) && letters.length < limits.letters) letters.push(ownLetter(key, name, meaning))
  }
  return letters.every((letter, at) => letter === scheme.letters[at]) &&
    letters.length === scheme.letters.length
    ? scheme
    : { ...scheme, letters }
}

/** `Responsible: does the work` as a name and a meaning; a long text without a mark is all meaning. */
function parted(wording: string): { readonly name: string; readonly meaning: string } {
  const text = wording.replaceAll(/[*_`]{1,2}/g, '').trim()
  const found = /^([^:–—(]{2,40}?)(?:\s*[:–—]\s*|\s+-\s+|\s*[(]\s*)(.+?)[).;,]*$/s.exec(text)
  if (found) return { name: (found[1] ?? '').trim(), meaning: (found[2] ?? '').trim() }
  const isShort = text.length <= 40 && text.split(/\s+/).length <= 4
  return isShort ? { name: text.replace(/[.;,]+$/, ''), meaning: '' } : { name: '', meaning: text }
}

function worded(letter: Letter, name: string, meaning: string): Letter {
  // Another form of the letter's own word, such as `Consult`, says nothing new; `Approver` for A does.
  const isOther = name !== '' && name.slice(0, 5).toLowerCase() !== letter.name.slice(0, 5).toLowerCase()
  if (!isOther && meaning === '') return letter
  return {
    ...letter,
    ...(isOther ? { name: name.slice(0, limits.name) } : {}),
    ...(meaning === '' ? {} : { meaning: meaning.slice(0, limits.note) }),
  }
}

/** What the words of a letter make it to the rules, for letters Remit does not know. The first that fits. */
const kindWords: readonly (readonly [RegExp, LetterKind])[] = [
  [/omit|not involved|out of|ausgeschlossen|exclu/i, 'out'],
  [/verif|review|quality|check|audit|sign|prüf|contrôl|revis|valid/i, 'verifier'],
  [/account|approv|owner|decid|decision|authori|genehm|entscheid|décid|aprob|approvat|aprova/i, 'owner'],
  [/support|assist|contribut|particip|help|unterstütz|mitwirk|soutien|apoyo|apoio|ondersteun/i, 'support'],
  [/inform|notif|receiv|aware/i, 'informed'],
  [/consult|advis|input|berat|conseil|asesor/i, 'adviser'],
  [
    /respons|perform|execut|lead|drive|does|prepare|produc|durchführ|ausführ|réalis|ejecut|esegu|uitvoer/i,
    'doer',
  ],
]

function ownLetter(key: string, name: string, meaning: string): Letter {
  const words = `${name} ${meaning}`
  const kind = kindWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'support'
  return { key: asLetterKey(key), name: (name || key).slice(0, limits.name), kind, meaning, min: 0 }
}
