import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asMatrixId, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { limits } from '../../../shared/document/limits.ts'
import type { Decision, Matrix, Row } from '../../../shared/document/matrix.ts'
import { rasci, raci } from '../../../shared/document/schemes.ts'
import { describeConflict } from '../../../shared/merge/describeConflict.ts'
import { mergeMatrices, nothingInCommon, resolveConflicts } from '../../../shared/merge/mergeMatrices.ts'
import { describeRemark } from '../../../shared/merge/remarks.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
              | CIO | CTO
    # Run
    Budget    | A/R | C
    Security  | A   | R
    # Win
    Analytics | C   | A/R`)

const row = asRowId
const role = asRoleId
const cell = (of: string, by: string) => ({ row: row(of), role: role(by) })
const letters = (of: string, by: string, keys: string): Command => ({
  type: 'setLetters',
  cells: [cell(of, by)],
  letters: [...keys].map(asLetterKey),
})

function after(...commands: readonly Command[]): Matrix {
  return commands.reduce((now, command) => {
    const applied = apply(now, command)
    if (!applied.ok) throw new Error(applied.error.kind)
    return applied.value
  }, chart)
}

function merged(ours: Matrix, theirs: Matrix, base = chart) {
  const merge = mergeMatrices(base, ours, theirs)
  return { ...merge, words: merge.conflicts.map((conflict) => describeConflict(conflict)) }
}

/** The chart as a Remit from before editions writes it: what is agreed has no mark. */
function withoutMarks(matrix: Matrix): Matrix {
  const withoutMark = (row: Row): Row => {
    if (row.kind === 'section') return row
    const { agreed: _, ...rest } = row
    return rest
  }
  return { ...matrix, rows: matrix.rows.map(withoutMark) }
}

describe('cells', () => {
  test('changes in different cells of one row are both taken, and theirs are told', () => {
    const { matrix, words, changes } = merged(
      after(letters('budget', 'cio', 'A')),
      after(letters('budget', 'cto', 'RI')),
    )
    expect(words).toEqual([])
    expect(lettersOf(matrix)['budget']).toBe('A | R/I')
    expect(changes.map((change) => change.words)).toEqual(['CTO: C → R/I on Budget'])
  })

  test('letters are one field: two owners never come of it', () => {
    const { matrix, words } = merged(
      after(letters('security', 'cto', 'A')),
      after(letters('security', 'cto', 'RI')),
    )
    expect(lettersOf(matrix)['security']).toBe('A | A')
    expect(words).toEqual(['CTO: R → A (ours), R/I (theirs) on Security'])
  })

  test('letters, scope and note of one cell merge apart', () => {
    const scope: Command = {
      type: 'setCellDetails',
      cell: cell('budget', 'cto'),
      details: { scope: 'products' },
    }
    const note: Command = {
      type: 'setCellDetails',
      cell: cell('budget', 'cto'),
      details: { note: 'since May' },
    }
    const { matrix, words } = merged(after(scope, letters('budget', 'cto', 'I')), after(note))
    expect(words).toEqual([])
    const budget = matrix.rows[1]
    expect(budget?.kind === 'responsibility' && budget.cells.get(role('cto'))).toEqual({
      ...{ letters: ['I'], scope: 'products', note: 'since May' },
    })
  })

  test('theirs can be chosen for one conflict and ours for another', () => {
    const ours = after(letters('budget', 'cto', 'I'), letters('security', 'cto', 'I'))
    const theirs = after(letters('budget', 'cto', 'R'), letters('security', 'cto', 'C'))
    const open = mergeMatrices(chart, ours, theirs)
    const [first = '', second = ''] = open.conflicts.map(({ id }) => id)
    const half = resolveConflicts(open, [first], 'theirs')
    expect(half.conflicts.map(({ id }) => id)).toEqual([second])
    const { matrix, conflicts, changes } = resolveConflicts(half, [second], 'ours')
    expect(conflicts).toEqual([])
    expect(lettersOf(matrix)).toMatchObject({ budget: 'R/A | R', security: 'A | I' })
    expect(changes.map(({ words }) => words)).toEqual(['CTO: I → R on Budget'])
  })
})

describe('rows and roles', () => {
  const rename: Command = { type: 'renameRow', row: row('security'), name: 'Safety' }
  const remove: Command = { type: 'removeRows', rows: [row('security')] }

  test('what one side removed and the other left alone goes', () => {
    const { matrix, words } = merged(after(remove), after(letters('budget', 'cto', 'I')))
    expect(words).toEqual([])
    expect(matrix.rows.map(({ id }) => id)).toEqual(['run', 'budget', 'win', 'analytics'])
  })

  test.each([
    ['ours', after(remove), after(rename), 'removed (ours), changed (theirs)'],
    ['theirs', after(rename), after(remove), 'changed (ours), removed (theirs)'],
  ] as const)(
    'what %s removed and the other side changed stays where it was, as a conflict',
    (side, ours, theirs, words) => {
      const open = merged(ours, theirs)
      expect(open.words).toEqual([`The responsibility Safety: ${words}`])
      expect(open.matrix.rows.map(({ name }) => name)).toEqual([
        'Run',
        'Budget',
        'Safety',
        'Win',
        'Analytics',
      ])
      const gone = resolveConflicts(open, ['row/security'], side)
      expect(gone.matrix.rows.map(({ id }) => id)).not.toContain('security')
    },
  )

  test('a letter given to a role that the other side removed is a conflict about the role', () => {
    const open = merged(
      after({ type: 'removeRole', role: role('cto') }),
      after(letters('budget', 'cto', 'R')),
    )
    expect(open.words).toEqual(['The role CTO: removed (ours), changed (theirs)'])
    expect(lettersOf(open.matrix)).toEqual(lettersOf(after(letters('budget', 'cto', 'R'))))
    const gone = resolveConflicts(open, ['role/cto'], 'ours')
    expect(lettersOf(gone.matrix)).toMatchObject({ budget: 'R/A', security: 'A' })
    expect(gone.conflicts).toEqual([])
  })

  test('a role that one side removed does not make changed rows of all the others', () => {
    const ours = after({ type: 'removeRole', role: role('cto') })
    const { matrix, words } = merged(ours, after(remove))
    expect(words).toEqual([])
    expect(lettersOf(matrix)).toEqual({ run: '#', budget: 'R/A', win: '#', analytics: 'C' })
  })

  test('details and names merge apart, and are told by name when both changed them', () => {
    const details = { status: 'agreed', tags: [], description: 'Yearly', effort: 2 } as const
    const ours = after({ type: 'setRowDetails', row: row('budget'), details }, rename)
    const theirs = after(
      { type: 'setRowDetails', row: row('budget'), details: { ...details, status: 'open', effort: 3 } },
      { type: 'renameRow', row: row('security'), name: 'Protection' },
      { type: 'setRoleDetails', role: role('cio'), details: { holder: 'Ann' } },
    )
    const { matrix, words } = merged(ours, theirs)
    expect(words).toEqual([
      'Effort of the responsibility Budget: 1 → 2 (ours), 3 (theirs)',
      'Name of the responsibility Safety: Security → Safety (ours), Protection (theirs)',
    ])
    expect(matrix.rows[1]).toMatchObject({ status: 'agreed', description: 'Yearly', effort: 2 })
    expect(matrix.roles[0]?.holder).toBe('Ann')
  })

  test('a row is agreed with the mark of the side that gave it, and has none once it is open', () => {
    const status = (word: 'agreed' | 'open'): Command => {
      const details = { status: word, tags: [], description: '', effort: 1 }
      return { type: 'setRowDetails', row: row('budget'), details }
    }
    const marked = after(status('agreed'))
    const unmarked = withoutMarks(marked)
    expect(mergeMatrices(unmarked, unmarked, marked).matrix.rows[1]).toEqual(marked.rows[1])
    const open = mergeMatrices(unmarked, marked, after(status('agreed'), status('open'))).matrix.rows[1]
    expect(open).not.toHaveProperty('status')
    expect(open).not.toHaveProperty('agreed')
  })

  test('what both sides added stays, ours first, and equal names are remarked on', () => {
    const add = (id: string, name: string): Command => ({
      type: 'addResponsibility',
      id: row(id),
      name,
      at: 3,
    })
    const { matrix, words, remarks } = merged(
      after(add('o', 'Hiring')),
      after(add('t', ' hiring'), add('u', 'Law')),
    )
    expect(words).toEqual([])
    expect(matrix.rows.map(({ id }) => id)).toEqual([
      'run',
      'budget',
      'security',
      'o',
      'u',
      't',
      'win',
      'analytics',
    ])
    expect(remarks.map(describeRemark)).toEqual([
      'Both sides added a row named hiring; both are kept. Is it one row?',
    ])
  })

  test('a section that one side made of a row that the other changed is a conflict', () => {
    const section: Row = { kind: 'section', id: row('security'), name: 'Security' }
    const ours = { ...chart, rows: chart.rows.with(2, section) }
    expect(merged(ours, chart).matrix.rows[2]).toBe(section)
    expect(merged(ours, after(letters('budget', 'cio', 'C'))).words).toEqual([])
    const open = merged(ours, after(letters('security', 'cio', 'C')))
    expect(open.words).toEqual(['The section Security: changed in two ways that cannot be put together'])
    expect(resolveConflicts(open, ['row/security'], 'theirs').matrix.rows[2]?.kind).toBe('responsibility')
  })

  test('rows that did not change stay the same objects', () => {
    const ours = after(letters('budget', 'cio', 'A'))
    const { matrix } = merged(ours, after(letters('analytics', 'cio', 'I')))
    expect(matrix.rows[1]).toBe(ours.rows[1])
    expect(matrix.roles).toBe(ours.roles)
  })

  test('more rows than a chart holds are one conflict over the whole chart', () => {
    const many = (prefix: string): Matrix => ({
      ...chart,
      rows: Array.from({ length: limits.rows / 2 + 1 }, (_, at): Row => ({
        ...{ kind: 'section', id: row(`${prefix}${at}`), name: '' },
      })),
    })
    const [ours, theirs] = [many('o'), many('t')]
    const open = merged(ours, theirs)
    expect(open.words).toEqual([
      'Both sides together have 20,002 rows, and a chart holds 20,000: choose ours or theirs',
    ])
    expect(open.matrix).toBe(ours)
    expect(resolveConflicts(open, ['chart'], 'theirs').matrix).toBe(theirs)
  })
})

describe('the chart itself', () => {
  test('title, goal and strictness merge apart', () => {
    const { matrix, words } = merged(
      after({ type: 'setTitle', title: 'Ours' }, { type: 'setStrict', strict: true }),
      after({ type: 'setTitle', title: 'Theirs' }, { type: 'setGoal', goal: 'Clarity' }),
    )
    expect(matrix).toMatchObject({ title: 'Ours', goal: 'Clarity', strict: true })
    expect(words).toEqual(['Title: Test → Ours (ours), Theirs (theirs)'])
  })

  test('another scheme on one side and letters on the other are both taken', () => {
    const ours = after({ type: 'changeScheme', scheme: rasci, mapping: new Map() })
    const { matrix, words } = merged(ours, after(letters('budget', 'cto', 'I')))
    expect(words).toEqual([])
    expect(matrix.scheme).toBe(rasci)
    expect(lettersOf(matrix)['budget']).toBe('R/A | I')
  })

  test('letters of theirs stand in the order of the scheme that ours took', () => {
    const scheme = { ...raci, id: 'back-to-front', letters: raci.letters.toReversed() }
    const ours = after({ type: 'changeScheme', scheme, mapping: new Map() })
    const { matrix, words } = merged(ours, after(letters('budget', 'cto', 'RI')))
    expect(words).toEqual([])
    expect(lettersOf(matrix)['budget']).toBe('A/R | I/R')
  })

  test('letters taken out on both sides until none is left are one conflict', () => {
    const only = (...keys: string[]): Matrix => ({
      ...chart,
      scheme: { ...raci, letters: raci.letters.filter(({ key }) => keys.includes(key)) },
    })
    const { matrix, words } = merged(only('R', 'A'), only('C', 'I'))
    expect(words).toEqual([
      'The scheme: changed in two ways that cannot be put together: RACI (ours), RACI (theirs)',
    ])
    expect(matrix.scheme.letters.map(({ key }) => key)).toEqual(['R', 'A'])
  })

  test('a letter’s own wording merges letter by letter', () => {
    const worded = (key: string, meaning: string): Matrix => ({
      ...chart,
      scheme: {
        ...raci,
        letters: raci.letters.map((letter) => (letter.key === key ? { ...letter, meaning } : letter)),
      },
    })
    expect(merged(worded('R', 'Acts.'), worded('A', 'Signs.')).words).toEqual([])
    expect(merged(worded('R', 'Acts.'), worded('R', 'Does.')).words).toEqual([
      'Meaning of the letter R: Does the work. → Acts. (ours), Does. (theirs)',
    ])
  })

  test('decisions of both sides are kept; one that was worded differently is a conflict', () => {
    const decided = (id: string, why: string): Decision => ({
      ...{ id, row: row('budget'), rowName: 'Budget', before: '', after: 'A', why, by: '' },
      at: '2026-03-01T09:30:00.000Z',
    })
    const base = { ...chart, decisions: [decided('1', '')] }
    const ours = { ...chart, decisions: [decided('1', 'Cost'), decided('2', '')] }
    const theirs = { ...chart, decisions: [decided('1', 'Speed'), decided('3', '')] }
    const { matrix, words } = merged(ours, theirs, base)
    expect(matrix.decisions.map(({ id, why }) => id + why)).toEqual(['1Cost', '2', '3'])
    expect(words).toEqual(['The decision on Budget: changed in two ways that cannot be put together'])
  })

  test('fields of a newer release merge by their pointers', () => {
    const base = { ...chart, extra: { theme: { colour: 'blue', font: 'a', old: 1 } } }
    const ours = { ...chart, extra: { theme: { colour: 'red', font: 'b', old: 1 }, mine: [1] } }
    const theirs = { ...chart, extra: { theme: { colour: 'green', font: 'a' }, 'x/y': null } }
    const { matrix, words } = merged(ours, theirs, base)
    expect(matrix.extra).toEqual({ theme: { colour: 'red', font: 'b' }, mine: [1], 'x/y': null })
    expect(words).toEqual(['The field /theme/colour: blue → red (ours), green (theirs)'])
  })

  test('charts with nothing in common are put together, and what differs is a conflict', () => {
    const other = { ...matrixOf('x | CIO\nBudget | C\nLaw | R'), id: asMatrixId('other') }
    const { matrix, words } = merged(chart, other, nothingInCommon())
    expect(matrix.rows.map(({ id }) => id)).toContain('law')
    expect(words).toEqual([
      'The identity of the chart: – → test (ours), other (theirs)',
      'CIO: – → A/R (ours), C (theirs) on Budget',
    ])
  })
})
