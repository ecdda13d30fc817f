import type { LetterKey } from '../../document/ids.ts'
import { inSchemeOrder, lettersText } from '../../document/letters.ts'
import type { Cell } from '../../document/matrix.ts'
import { readCell, type CellReading } from './readCell.ts'
import type { RepairKind } from './repairs.ts'
import type { Shape } from './shape.ts'

/** What one text of a role's column becomes, and what there is to say about it. */
export interface Assignment {
  /** the same object for the same text: a chart has few texts and many cells */
  readonly cell: Cell
  readonly repair: { readonly kind: RepairKind; readonly done: string } | undefined
}

const nothing: Cell = { letters: [], scope: '', note: '' }

/** Reads texts of cells as a shape says; a text is worked out once, however often it is there. */
export function assignmentReader({
  scheme,
  marks,
}: Pick<Shape, 'scheme' | 'marks'>): (text: string) => Assignment {
  const meanings = new Map(marks.map(({ mark, means }) => [mark, means]))
  const keys = new Set(scheme.letters.map(({ key }) => key))
  const known = new Map<string, Assignment>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const assignment = work(text)
    known.set(text, assignment)
    return assignment
  }

  function work(text: string): Assignment {
    // What a person said of a mark goes before what it looks like.
    const means = meanings.get(text.trim().toLowerCase())
    if (means) return ofMark(text, means)
    const reading = readCell(scheme, text)
    switch (reading.kind) {
      case 'blank':
        return { cell: nothing, repair: undefined }
      case 'blank-mark':
        return { cell: nothing, repair: { kind: 'blank-mark', done: 'a mark for nothing; read as empty' } }
      case 'letters':
        return ofLetters(reading)
      default:
        return ofMark(text, 'note')
    }
  }

  function ofLetters(reading: CellReading & { kind: 'letters' }): Assignment {
    const { letters, scope, note, isPlain, isLoose } = reading
    const beside = [
      ...(scope === '' ? [] : [`“${scope}” as its scope`]),
      ...(note === '' ? [] : [`“${note}” as its note`]),
    ]
    const done = [`read as ${lettersText(scheme, letters)}`, ...beside].join(', ')
    // `A, C, Q`: the letter nobody knows may be one of the house's own.
    const isUnsure = isLoose || /^\p{Lu}$/u.test(note)
    const repair = isPlain ? undefined : ({ kind: isUnsure ? 'guess' : 'normalised', done } as const)
    return { cell: { letters, scope, note }, repair }
  }

  function ofMark(text: string, means: readonly LetterKey[] | 'note'): Assignment {
    if (means.length === 0) return { cell: nothing, repair: { kind: 'blank-mark', done: 'read as empty' } }
    const known =
      means === 'note'
        ? []
        : inSchemeOrder(
            scheme,
            means.filter((key) => keys.has(key)),
          )
    if (known.length > 0) {
      const done = `read as ${lettersText(scheme, known)}`
      return { cell: { ...nothing, letters: known }, repair: { kind: 'normalised', done } }
    }
    const done = `not a letter of ${scheme.name}; kept as a note`
    return { cell: { ...nothing, note: text }, repair: { kind: 'kept-as-note', done } }
  }
}
