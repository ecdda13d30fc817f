import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { asRoleId, asRowId, asVoterId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { describeBallotError, describeImportRemark } from '../../../shared/workshop/describeBallot.ts'
import { importBallot, type ImportedBallot } from '../../../shared/workshop/importBallot.ts'
import { readBallot } from '../../../shared/workshop/readBallot.ts'
import { goToStep, type WorkshopSession } from '../../../shared/workshop/session.ts'
import { describeSessionError } from '../../../shared/workshop/sessionError.ts'
import { chooseRows, reveal } from '../../../shared/workshop/voting.ts'
import { ballotFileOf, type FilledIn } from '../../support/ballotFileOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf, at, done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  # Run
  Budget     |     |
  Security   |     |`)
const session = workshopOf(chart, { Ada: {}, Alan: {} })
const later = '2026-03-01T10:00:00.000Z'
const evening = '2026-03-01T20:00:00.000Z'

let made = 0
const around = { newVoterId: () => asVoterId(`new-${++made}`), at: evening }

function bring(content: string, to = session, matrix: Matrix = chart): ImportedBallot {
  return done(importBallot(matrix, to, content, around))
}

const file = (filled: Partial<FilledIn> = {}) =>
  ballotFileOf(chart, session, { name: 'Ada', rows: { budget: 'A/R | C' }, ...filled })

const words = ({ name, remarks }: ImportedBallot) =>
  remarks.map((remark) => describeImportRemark(name, remark))

function refusal(content: string, by: WorkshopSession = session): string {
  const result = importBallot(chart, by, content, around)
  if (result.ok) return 'It was counted.'
  const { error } = result
  return error.kind === 'name-taken' || error.kind === 'too-many-voters'
    ? describeSessionError(error)
    : describeBallotError(error as never)
}

describe('a ballot file', () => {
  test('brings back exactly what was filled in', () => {
    const { session: voted, remarks } = bring(file())
    expect(remarks).toEqual([])
    expect(voted.ballots).toEqual([
      {
        ...{ voter: 'ada', round: 1, castAt: at, way: 'file', copy: 'copy1' },
        answers: answersOf(chart, { budget: 'A/R | C' }),
      },
    ])
  })

  test('says that a role is left out only where that was chosen; one of an earlier page could not say so', () => {
    const rows = { security: 'A | ' }
    const filled = (version: number) => bring(file({ rows, version })).session.ballots[0]?.answers
    expect(filled(2)).toEqual(answersOf(chart, rows))
    expect([...(filled(1)?.get(asRowId('security')) ?? [])]).toEqual([[asRoleId('cio'), 'A']])
    expect(refusal(file({ version: 3 }))).toContain('newer Remit')
  })

  test('is found in the message it was pasted into', () => {
    const message = `Hi!\r\nHere is my ballot:\r\n${file()}\r\nBest, Ada`
    expect(words(bring(message))).toEqual([])
    expect(bring(`\uFEFF${file()}`).session.ballots).toHaveLength(1)
  })

  test('of a voter who is not on the list puts the voter on it', () => {
    const imported = bring(file({ name: ' Grace\n<b>Hopper</b> ' }))
    expect(imported.session.voters.at(-1)?.name).toBe('Grace <b>Hopper</b>')
    expect(words(imported)).toEqual(['Grace <b>Hopper</b> was not on the list of voters and is now.'])
  })

  test('finds its voter whatever the case and spaces of the name', () => {
    expect(bring(file({ name: 'ADA ' })).session.voters).toBe(session.voters)
  })

  test('takes a script in a name for the text it is', () => {
    const name = '<script>alert(1)</script>'
    expect(bring(file({ name })).name).toBe(name)
  })
})

describe('several ballots of one voter', () => {
  const first = file()
  const second = file({ rows: { budget: 'C | A' }, savedAt: later })

  test('count once, the one saved last, in whatever order they come in', () => {
    const [there, back] = [
      [first, second],
      [second, first],
    ].map((files) => files.reduce((by, content) => bring(content, by).session, session))
    expect(there).toEqual(back)
    expect(there?.ballots.map(({ answers }) => answers)).toEqual([answersOf(chart, { budget: 'C | A' })])
  })

  test('say which of them counts', () => {
    const once = bring(first).session
    expect(words(bring(second, once))).toEqual(['Ada had voted before. The newer ballot counts.'])
    expect(words(bring(first, bring(second).session))[0]).toContain(
      'A newer ballot of Ada is there and stays',
    )
    const again = bring(first, once)
    expect(again.session).toBe(once)
    expect(words(again)).toEqual(['The ballot of Ada was counted before and still counts once.'])
  })

  test('from two copies of the page may be two people, and that is said', () => {
    const other = file({ savedAt: later, copy: 'copy2' })
    expect(words(bring(other, bring(first).session))[0]).toContain('if these are two people')
  })

  test('never win by a clock that runs ahead', () => {
    const ahead = bring(file({ savedAt: '2099-01-01T00:00:00.000Z' })).session
    expect(ahead.ballots[0]?.castAt).toBe(evening)
  })
})

describe('a ballot of an older chart', () => {
  const gone = done(apply(chart, { type: 'removeRows', rows: [asRowId('budget')] }))
  const grown = done(
    apply(gone, { type: 'addResponsibility', id: asRowId('culture'), name: 'Culture', at: 1 }),
  )
  const changed = done(apply(grown, { type: 'addRole', id: asRoleId('cfo'), name: 'CFO', at: 0 }))

  test('counts where the chart is the same; what is gone and what is new is told', () => {
    const rows = { budget: 'A | C', security: 'C | A' }
    const imported = bring(file({ rows }), session, changed)
    expect(words(imported)).toEqual([
      'The chart has changed since the ballot of Ada was handed out.',
      'No longer voted on, so not counted: Budget.',
      'Added since, so not answered by Ada: Culture.',
      'Roles added since, so not answered by Ada: CFO.',
    ])
    expect([...(imported.session.ballots[0]?.answers ?? [])]).toEqual([
      [
        'security',
        new Map([
          ['cio', 'C'],
          ['cto', 'A'],
        ]),
      ],
    ])
  })

  test('tells of a role that is gone', () => {
    const narrow = done(apply(chart, { type: 'removeRole', role: asRoleId('cto') }))
    expect(words(bring(file(), session, narrow))).toContain(
      'No longer a role of the chart, so not counted: CTO.',
    )
  })
})

describe('letters', () => {
  test('outside the scheme are told and left out, the others count', () => {
    const imported = bring(file({ rows: { budget: 'A/Z | <b>' } }))
    expect(words(imported)).toEqual([
      'Not letters of this chart, so left out: Z for CIO on Budget and <b> for CTO on Budget.',
    ])
    expect(imported.session.ballots[0]?.answers).toEqual(answersOf(chart, { budget: 'A | ' }))
  })

  test('edited by hand are told and count, for an edit proves nothing', () => {
    const edited = file().replace('"A/R"', '"C"')
    expect(words(bring(edited))).toEqual([
      'The ballot of Ada was changed after it was saved. It counts as it is; ask Ada if in doubt.',
    ])
    expect(bring(edited).session.ballots[0]?.answers).toEqual(answersOf(chart, { budget: 'C | C' }))
  })
})

test.each<[string, string, string]>([
  ['nothing', ' \n', 'The file is empty'],
  ['10 MB', `{"format":"remit-ballot","x":"${'x'.repeat(10_000_000)}"}`, 'larger than 1 MB'],
  ['1 MB of characters of three bytes', `{"x":"${'€'.repeat(400_000)}"}`, 'larger than 1 MB'],
  ['the page itself', '<!doctype html><html lang="en">', 'This is the ballot page, not the answers'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'This is not a ballot'],
  ['a matrix', '{"format":"remit","version":1}', 'This is not a ballot'],
  ['ten thousand levels', `{"a":${'['.repeat(10_000)}}`, 'damaged at line 1'],
  ['cut in the middle', file().slice(0, 300).concat('}'), 'damaged at line'],
  ['a newer version', file().replace('"version": 2', '"version": 3'), 'a newer Remit'],
  ['of a wrong type', file().replace('"round": 1', '"round": "1"'), 'cannot be read at $.round'],
  ['another chart', file().replace('"matrix": "test"', '"matrix": "other"'), 'about another chart'],
  [
    'another workshop',
    file().replace('"workshop": "workshop-1"', '"workshop": "workshop-2"'),
    'another workshop',
  ],
  ['another vote', file({ round: 3 }), 'a vote that this workshop does not hold'],
  ['nobody', file({ name: ' \u200B ' }), 'has no name on it'],
  ['a name of a novel', file({ name: 'x'.repeat(500) }), 'more than 100 characters'],
  [
    'a row twice',
    file().replace('"id": "security"', '"id": "budget"'),
    '$.rows[1]: found a row a second time',
  ],
  ['a reserved key', file().replace('"cio": "A/R"', '"__proto__": "A/R"'), 'damaged at line'],
])('a ballot of %s is refused in words, and nothing else is touched', (_what, content, reason) => {
  expect(refusal(content)).toContain(reason)
  expect({}).not.toHaveProperty('cio')
})

test('a ballot that comes after the reveal is refused', () => {
  expect(refusal(file(), done(reveal(bring(file()).session, at)))).toContain('came too late')
})

test('a ballot about rows that the vote is not about counts for the others', () => {
  const narrow = done(chooseRows(session, [asRowId('security')]))
  const rows = { budget: 'A', security: 'C' }
  const { ballots } = bring(ballotFileOf(chart, session, { name: 'Ada', rows }), narrow).session
  expect([...(ballots[0]?.answers.keys() ?? [])]).toEqual(['security'])
})

describe('any ballot', () => {
  const letters = fc.constantFrom('', 'A', 'R', 'A/R', 'C', 'I')
  const rows = fc.dictionary(
    fc.constantFrom('budget', 'security'),
    fc.tuple(letters, letters).map((pair) => pair.join(' | ')),
  )

  test('comes back as it was filled in', () => {
    fc.assert(
      fc.property(rows, fc.string({ unit: 'grapheme', maxLength: 40 }), (filled, name) => {
        const read = readBallot(chart, session, file({ rows: filled, name: `N${name}` }))
        expect(read.ok && read.value.answers).toEqual(answersOf(chart, filled))
        expect(read.ok && read.value.remarks).toEqual([])
      }),
    )
  })

  test('however broken or hostile, is counted or refused in words and never changes the session it came to', () => {
    const start = goToStep(bring(file()).session, 'vote')
    const before = structuredClone(start)
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .tuple(fc.nat(2_000), fc.string({ unit: 'binary', maxLength: 4 }), fc.nat(4))
        .map(([place, put, cut]) => {
          const text = file({ savedAt: later })
          return text.slice(0, place) + put + text.slice(place + cut)
        }),
      fc
        .tuple(fc.constantFrom('name', 'rows', 'roles', 'matrix', 'copy', 'savedAt', 'round'), fc.jsonValue())
        .map(([field, value]) => JSON.stringify({ ...JSON.parse(file()), [field]: value })),
    )
    fc.assert(
      fc.property(hostile, (content) => {
        const result = importBallot(chart, start, content, around)
        expect(start).toEqual(before)
        if (!result.ok) return
        for (const remark of result.value.remarks)
          expect(describeImportRemark('Ada', remark)).toMatch(/^[^\n]+\.$/)
        expect(result.value.session.ballots.length).toBeLessThanOrEqual(start.ballots.length + 1)
      }),
      { numRuns: 500 },
    )
  })
})
