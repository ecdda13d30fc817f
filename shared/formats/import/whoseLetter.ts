import type { LetterKey } from '../../document/ids.ts'
import type { Letter, LetterKind, Scheme } from '../../document/matrix.ts'
import { foldText } from './foldText.ts'
import { legendOwner } from './legendOwner.ts'
import type { Definition } from './legend.ts'
import { ofKind } from './legend.ts'
import { question, type FoundAt, type Question } from './questions.ts'
import { readCell } from './readCell.ts'
import type { Mark } from './shape.ts'
import type { Counts } from './guessScheme.ts'

/*
 * Whose letter is it? In some homes R is who answers for the result and A who does the work (French: Responsable, Acteur),
 * in some charts two words stand for the same letter and none for the other. A wrong answer names the wrong person in every
 * row, so it is asked first, once for the whole chart.
 */

/** What a row says of who owns and who does. */
export interface RowUse {
  readonly owners: number
  readonly doers: number
}

/** What is known when it is asked whose letter it is. */
export interface Usage {
  readonly scheme: Scheme
  readonly rows: readonly RowUse[]
  readonly counts: Counts
  readonly legend: readonly Definition[]
  /** names of roles and responsibilities, to tell the language by */
  readonly words: readonly string[]
  /** where a text of a cell stands first */
  readonly placeOf: (text: string) => FoundAt
}

/** The scheme and marks as they are likeliest meant, and what is to be asked about that. */
export interface WhoseLetter {
  readonly kinds: Readonly<Record<string, LetterKind>>
  readonly marks: readonly Mark[]
  readonly question: Question | undefined
}

const nothing: WhoseLetter = { kinds: {}, marks: [], question: undefined }

/** Who owns and who does, as far as the use of letters and words tells. */
export function whoseLetter(usage: Usage): WhoseLetter {
  return rivalWords(usage) ?? legendOwner(usage) ?? swappedLetters(usage) ?? nothing
}

/** A scheme with letters of other kinds than usual. */
export function withKinds(scheme: Scheme, kinds: Readonly<Record<string, LetterKind>> = {}): Scheme {
  if (Object.keys(kinds).length === 0) return scheme
  return { ...scheme, letters: scheme.letters.map((letter) => ofKind(letter, kinds[letter.key])) }
}

/** The owner and the doer of a scheme of RACI’s family, if it has one of each. */
function pairOf({ letters }: Scheme): { readonly owner: Letter; readonly doer: Letter } | undefined {
  const owner = letters.find(({ key }) => key === 'A')
  const doer = letters.find(({ key }) => key === 'R')
  return owner?.kind === 'owner' && doer?.kind === 'doer' ? { owner, doer } : undefined
}

/** Letters A and R whose use, or the language of the chart, leaves open which of them owns. */
function swappedLetters({ scheme, rows, legend, words, placeOf, counts }: Usage): WhoseLetter | undefined {
  const pair = pairOf(scheme)
  if (pair === undefined || legend.some(({ key }) => key === 'A' || key === 'R')) return undefined
  const bare = (key: string): string | undefined =>
    [...counts.keys()].find((text) => new RegExp(`^\\W*${key}(?![\\p{L}])`, 'u').test(text))
  const [a, r] = [bare('A'), bare('R')]
  if (a === undefined || r === undefined || rows.length < 3) return undefined
  const share = (is: (row: RowUse) => boolean): number => rows.filter(is).length / rows.length
  const ownersOnce = share(({ owners }) => owners === 1)
  const doersOnce = share(({ doers }) => doers === 1)
  const severalOwners = share(({ owners }) => owners > 1)
  const isSwapped = doersOnce >= 0.8 && ownersOnce <= 0.6 && severalOwners >= 0.25
  const isFrench = looksFrench(words)
  const isClear = ownersOnce >= 0.9 && doersOnce <= 0.6
  if (!isSwapped && (!isFrench || isClear)) return undefined
  const usual = {
    says: 'A answers for the result, R does the work',
    decisions: { kinds: { A: 'owner', R: 'doer' } },
  } as const
  const other = {
    says: 'R answers for the result, A does the work',
    decisions: { kinds: { A: 'doer', R: 'owner' } },
  } as const
  const takesOther = isSwapped && isFrench
  return {
    kinds: takesOther ? other.decisions.kinds : {},
    marks: [],
    question: question(
      'whose-letter',
      'Does A answer for the result, or do the work?',
      [placeOf(a)],
      takesOther ? [other, usual] : [usual, other],
    ),
  }
}

/** Words for “responsible”, and words for “does it”, which one chart may use side by side. */
const responsible = /^\W*(?:responsib|responsab|responsav|verantwort|verantwoordelijk)/u
const doing =
  /^\W*(?:zustandig|durchfuhr|ausfuhr|umsetz|realis|execut|acteur|encargad|ejecut|esecut|esegu|uitvoer|does|doer|perform)/u

/** Two words for the doer and none for the owner: the one that says “responsible” owns. */
function rivalWords({ scheme, counts, placeOf }: Usage): WhoseLetter | undefined {
  const pair = pairOf(scheme)
  if (pair === undefined) return undefined
  const { owner, doer } = pair
  const texts = [...counts.keys()].map((text) => ({ text, reading: readCell(scheme, text) }))
  const has = (key: LetterKey): readonly string[] =>
    texts.flatMap(({ text, reading }) =>
      reading.kind === 'letters' && reading.letters.includes(key) ? [text] : [],
    )
  const doers = has(doer.key)
  const owning = doers.filter((text) => responsible.test(foldText(text)))
  const doingOnes = doers.filter((text) => doing.test(foldText(text)))
  const [first] = owning
  const [second] = doingOnes
  if (has(owner.key).length > 0 || first === undefined || second === undefined) return undefined
  const meaning = (list: readonly string[]): Readonly<Record<string, readonly LetterKey[]>> =>
    Object.fromEntries(list.map((text) => [text.trim().toLowerCase(), [owner.key]]))
  return {
    kinds: {},
    marks: owning.map((text) => ({ mark: text.trim().toLowerCase(), means: [owner.key] })),
    question: question(
      'whose-letter',
      `Both “${first}” and “${second}” can mean ${doer.name}. Who answers for the result?`,
      [placeOf(first), placeOf(second)],
      [
        { says: `“${first}” (${owner.key})`, decisions: { marks: meaning(owning) } },
        {
          says: `“${second}” (${owner.key})`,
          decisions: { marks: { ...asDoer(owning, doer.key), ...meaning(doingOnes) } },
        },
        { says: `nobody: both do the work (${doer.key})`, decisions: { marks: asDoer(owning, doer.key) } },
      ],
    ),
  }
}

function asDoer(texts: readonly string[], key: LetterKey): Readonly<Record<string, readonly LetterKey[]>> {
  return Object.fromEntries(texts.map((text) => [text.trim().toLowerCase(), [key]]))
}

const frenchWords = /(?:^|[\s'(])(?:de|des|du|la|le|les|et|aux?|une?|d'|l'|sur|pour|avec)(?:[\s')]|(?<=')|$)/u

/** Whether a good part of the words is in French. */
function looksFrench(words: readonly string[]): boolean {
  const some = words.filter((word) => word.length > 3 && word.length < 300).slice(0, 200)
  const french = some.filter((word) => frenchWords.test(foldText(word)) || /[àâçéèêëîïôûùœ]/i.test(word))
  const foreign = some.filter((word) =>
    /[ãõñßäöüáíóúì]|(?:^|\s)(?:the|of|and|der|die|und|los|las|el|y|il|della?|di|het|een|van|os|das|com)(?:\s|$)/i.test(
      word,
    ),
  )
  return some.length > 0 && french.length * 3 >= some.length && foreign.length * 3 < french.length
}
