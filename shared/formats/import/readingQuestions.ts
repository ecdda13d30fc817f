import { counted } from '../../counted.ts'
import type { Scheme } from '../../document/matrix.ts'
import { question, type FoundAt, type Question } from './questions.ts'
import type { Repair } from './repairs.ts'

/** Texts that are asked about one by one; more are asked about together. */
const mostAsked = 4
/** A longer text is a remark, not a mark that stands for a letter. */
const longestMark = 12

/** What is to be asked about cells once they are read: marks nobody knows, and letters with words beside them. */
export function readingQuestions(scheme: Scheme, repairs: readonly Repair[]): readonly Question[] {
  const unknown = byText(repairs.filter(({ kind }) => kind === 'kept-as-note'))
  const short = [...unknown].filter(([text]) => text.length <= longestMark)
  const asked = short.slice(0, mostAsked)
  const others = [...unknown].filter(([text]) => !asked.some(([one]) => one === text))
  const loose = byText(repairs.filter(({ kind }) => kind === 'guess'))
  return [
    ...asked.map(([text, places]) => askMark(scheme, text, places)),
    ...(others.length === 0 ? [] : [askNotes(others.flatMap(([, places]) => places))]),
    ...(loose.size === 0 ? [] : [askGuesses([...loose.values()].flat())]),
  ]
}

function byText(repairs: readonly Repair[]): ReadonlyMap<string, readonly Repair[]> {
  const found = new Map<string, Repair[]>()
  for (const repair of repairs) {
    const known = found.get(repair.found)
    if (known) known.push(repair)
    else found.set(repair.found, [repair])
  }
  return found
}

function askMark(scheme: Scheme, text: string, places: readonly Repair[]): Question {
  const key = text.trim().toLowerCase()
  const many = places.length > 1 ? ` in ${counted(places.length, 'cell')}` : ''
  return question(
    `mark ${key}`,
    `What does “${text}”${many} mean? It is no letter of ${scheme.name}.`,
    places.map(placeOf),
    [
      { says: 'a note', decisions: { marks: { [key]: 'note' } } },
      { says: 'nothing', decisions: { marks: { [key]: [] } } },
      ...scheme.letters.map((letter) => ({
        says: `${letter.name} (${letter.key})`,
        decisions: { marks: { [key]: [letter.key] } },
      })),
    ],
  )
}

function askNotes(repairs: readonly Repair[]): Question {
  const [first] = repairs
  const marks = Object.fromEntries(repairs.map(({ found }): [string, []] => [found.trim().toLowerCase(), []]))
  return question(
    'notes',
    `${counted(repairs.length, 'cell')} hold${repairs.length === 1 ? 's' : ''} words that are no letters, such as “${cut(first?.found ?? '')}”. Keep them?`,
    repairs.map(placeOf),
    [
      { says: 'yes, as notes', decisions: {} },
      { says: 'no, read them as empty', decisions: { marks } },
    ],
  )
}

function askGuesses(repairs: readonly Repair[]): Question {
  const [first] = repairs
  const marks = Object.fromEntries(
    repairs.map(({ found }) => [found.trim().toLowerCase(), 'note'] as const).filter(([key]) => key !== ''),
  )
  const more = repairs.length > 1 ? ` and ${counted(repairs.length - 1, 'more place')}` : ''
  return question(
    'guesses',
    `“${cut(first?.found ?? '')}”${more}: ${first?.done ?? ''}. Is that right?`,
    repairs.map(placeOf),
    [
      { says: 'yes', decisions: {} },
      ...(Object.keys(marks).length === 0
        ? []
        : [{ says: 'no, keep the words as notes', decisions: { marks } }]),
    ],
  )
}

function placeOf({ row, column, found }: Repair): FoundAt {
  return { row, column, found }
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
