import { describe, expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { findingInFull } from '../../../shared/analysis/describeFinding.ts'
import { fixesOf } from '../../../shared/analysis/fixes.ts'
import { rules, type RuleId } from '../../../shared/analysis/rules.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Cell, Matrix, Responsibility } from '../../../shared/document/matrix.ts'
import { schemes } from '../../../shared/document/schemes.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** A chart that breaks the rule, and one that is as near to it as can be and does not. */
interface RuleCase {
  readonly fires: Matrix
  /** the place of the finding: the row's id, the role's, or both */
  readonly at: readonly [row?: string | undefined, role?: string]
  readonly nearMiss: Matrix
}

const four = '| CIO | CTO | CFO | CISO'
const ten = '| a1 | b2 | c3 | d4 | e5 | f6 | g7 | h8 | i9 | j10'

const today = '2026-11-30'

function reviewedBy(day: string): Matrix {
  const chart = matrixOf('| CIO\nBudget | A/R')
  return { ...chart, rows: chart.rows.map((row) => ({ ...row, reviewBy: day })) }
}

/** A chart in which the CIO holds the row on some days, and the CTO on others. */
function heldIn(...terms: readonly [cio: string, cto: string]): Matrix {
  const chart = matrixOf('| CIO | CTO\nBudget | A/R | A/R')
  const rows = chart.rows.map((row) =>
    row.kind === 'section'
      ? row
      : {
          ...row,
          cells: new Map([...row.cells].map(([role, cell], at) => [role, { ...cell, ...termAt(terms[at]) }])),
        },
  )
  return { ...chart, rows }
}

function termAt(term = '') {
  return term === '' ? {} : { term }
}

const cases: Readonly<Record<RuleId, RuleCase>> = {
  'term-over': {
    fires: heldIn('../2026-11-29', '2026-12-01/..'),
    at: ['budget', 'cio'],
    nearMiss: heldIn('../2026-11-30', '2026-12-01/..'),
  },
  'term-begun': {
    fires: heldIn('../2026-11-30', '2026-11-30/..'),
    at: ['budget', 'cto'],
    nearMiss: heldIn('../2026-11-30', '2026-12-01/..'),
  },
  'owner-gap': {
    fires: heldIn('../2026-12-30', '2027-01-01/..'),
    at: ['budget'],
    nearMiss: heldIn('../2026-12-31', '2027-01-01/..'),
  },
  'row-empty': {
    fires: matrixOf('| CIO\nBudget |'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO\nBudget | I'),
  },
  'no-owner': {
    fires: matrixOf('| CIO\nBudget | R'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO\nBudget | A'),
  },
  'no-doer-no-owner': {
    fires: matrixOf('| CIO | CTO\nBudget | C | I'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | C | R'),
  },
  'many-owners': {
    fires: matrixOf('| CIO | CTO\nBudget | A | A/R'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | R | A/R'),
  },
  'no-doer': {
    fires: matrixOf('| CIO | CTO\nBudget | A | C'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A | R'),
  },
  'many-doers': {
    fires: matrixOf('| CIO | CTO | CFO\nBudget | A/R | R | R'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO | CFO\nBudget | A/R | R | C'),
  },
  'many-advisers': {
    fires: matrixOf(`${ten}\nBudget | A | R | C | C | C | C | C`),
    at: ['budget'],
    nearMiss: matrixOf(`${ten}\nBudget | A | R | C | C | C | C`),
  },
  'many-informed': {
    fires: matrixOf(`${four} | COO | CDO | CPO\nBudget | A | R | I | I | I | I`),
    at: ['budget'],
    nearMiss: matrixOf(`${four} | COO\nBudget | A | R | I | I | I`),
  },
  'nobody-else': {
    fires: matrixOf('| CIO | CTO | CFO\nBudget | A | R'),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A | R'),
  },
  'row-full': {
    fires: matrixOf(`${four}\nBudget | A | R | C | I`),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO | CFO\nBudget | A | R | C'),
  },
  'redundant-letter': {
    fires: matrixOf('| CIO | CTO\nBudget | A/R | C/I'),
    at: ['budget', 'cto'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A/R | C'),
  },
  'owner-and-adviser': {
    fires: matrixOf('| CIO | CTO\nBudget | A/C | R'),
    at: ['budget', 'cio'],
    nearMiss: withCell(matrixOf('| CIO | CTO\nBudget | A/C | R'), 'budget', 'cio', {
      scope: 'A inside, C abroad',
    }),
  },
  'verifier-is-doer': {
    fires: matrixOf('| CIO | CTO\nBudget | R/V | A', scheme('raci-vs')),
    at: ['budget', 'cio'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | R | A/V', scheme('raci-vs')),
  },
  'too-few-letters': {
    fires: matrixOf('| CIO | CTO\nBudget | D | P', scheme('rapid')),
    at: ['budget'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | D | R/P', scheme('rapid')),
  },
  'too-many-letters': {
    fires: matrixOf(`${four}\nBudget | D/R/P | A | A | A`, scheme('rapid')),
    at: ['budget'],
    nearMiss: matrixOf(`${four}\nBudget | D/R/P | A | A | I`, scheme('rapid')),
  },
  'letter-unknown': {
    fires: matrixOf('| CIO | CTO\nBudget | A/R | X'),
    at: ['budget', 'cto'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A/R | C'),
  },
  'vague-name': {
    fires: matrixOf('| CIO\nManage the budget | A/R'),
    at: ['manage-the-budget'],
    nearMiss: matrixOf('| CIO\nManagement reporting | A/R'),
  },
  'duplicate-row': {
    fires: withName(matrixOf('| CIO\nBudget | A/R\nOther | A/R'), 'other', ' the BUDGET?', 'The budget'),
    at: ['other'],
    nearMiss: matrixOf('| CIO\nBudget 1 | A/R\nBudget 2 | A/R'),
  },
  'duty-segregation': {
    fires: withTags(matrixOf('| CIO | CTO\nPayments | A/R | C'), ['Control']),
    at: ['payments'],
    nearMiss: withTags(matrixOf('| CIO | CTO\nPayments | A | R'), ['Control']),
  },
  'role-empty': {
    fires: matrixOf('| CIO | CTO\nBudget | A/R |'),
    at: [undefined, 'cto'],
    // While a row is to be assigned, the role may still get its letters.
    nearMiss: matrixOf('| CIO | CTO\nBudget | A/R |\nSecurity | |'),
  },
  'role-overloaded-doer': {
    fires: rowsOf('| CIO | CTO | CFO', [6, 'R | A | I'], [2, 'I | A | R']),
    at: [undefined, 'cio'],
    nearMiss: rowsOf('| CIO | CTO | CFO', [5, 'R | A | I'], [3, 'I | A | R']),
  },
  'role-overloaded-owner': {
    fires: rowsOf(four, [4, 'A | R | C | I'], [2, 'I | A | R |'], [2, 'I | R | A |']),
    at: [undefined, 'cio'],
    nearMiss: rowsOf(four, [3, 'A | R | C | I'], [3, 'I | A | R |'], [2, 'I | R | A |']),
  },
  'role-everywhere': {
    fires: rowsOf('| CIO | CTO | CFO', [3, 'A | R | '], [3, 'C | | A/R']),
    at: [undefined, 'cio'],
    nearMiss: rowsOf('| CIO | CTO | CFO', [5, 'A | R | '], [1, '| | A/R']),
  },
  'role-no-ownership': {
    fires: matrixOf('| CIO | CTO\nBudget | A/R | C'),
    at: [undefined, 'cto'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A | R'),
  },
  'role-only-informed': {
    fires: matrixOf('| CIO | CTO\nBudget | A/R | I\nSales | A/R |'),
    at: [undefined, 'cto'],
    nearMiss: matrixOf('| CIO | CTO\nBudget | A/R | I\nSales | A/R | C'),
  },
  'role-too-many-asks': {
    fires: rowsOf('| CIO | CTO', [5, 'A/R | C'], [3, 'A/R | I']),
    at: [undefined, 'cto'],
    nearMiss: rowsOf('| CIO | CTO', [4, 'A/R | C'], [4, 'A/R | I']),
  },
  'group-as-owner': {
    fires: matrixOf('| Steering Committee | CTO\nBudget | A | R'),
    at: [undefined, 'steering-committee'],
    nearMiss: matrixOf('| Team lead | CTO\nBudget | A | R'),
  },
  'similar-roles': {
    fires: matrixOf('| Product Owner | product-owners\nBudget | A | R'),
    at: [undefined, 'product-owners'],
    nearMiss: matrixOf('| Product owner | Process owner\nBudget | A | R'),
  },
  'too-large': {
    fires: rowsOf('| CIO | CTO', [31, 'A | R']),
    at: [],
    nearMiss: matrixOf(`| CIO | CTO\n# All of it\n${'Row | A | R\n'.repeat(31)}`),
  },
  'one-person': {
    fires: heldBy('Ada Byron', ' ada  BYRON'),
    at: [],
    nearMiss: heldBy('Ada Byron', 'Alan Turing'),
  },
  'no-goal': {
    fires: matrixOf('| CIO\nBudget | A/R'),
    at: [],
    nearMiss: { ...matrixOf('| CIO\nBudget | A/R'), goal: 'To spend well' },
  },
  'review-due': {
    fires: reviewedBy('2026-11-29'),
    at: ['budget'],
    nearMiss: reviewedBy(today),
  },
}

describe.each(Object.entries(cases))('the rule %s', (rule, { fires, at, nearMiss }) => {
  const [row, role] = at
  test('says once where it is broken', () => {
    const found = allFindings(analyse(fires, undefined, today)).filter((finding) => finding.rule === rule)
    expect(found.map((finding) => [finding.row, finding.role])).toEqual([[row, role]])
  })

  test('is content with what only comes near', () => {
    expect(allFindings(analyse(nearMiss, undefined, today)).map((finding) => finding.rule)).not.toContain(
      rule,
    )
  })

  test('asks a question, says why, and names its source', () => {
    const { question, why, source } = rules[rule as RuleId]
    expect(question).not.toBe('')
    expect(why).toMatch(/\.$/)
    expect(source).not.toBe('')
  })
})

describe('severities', () => {
  const twoOwners = matrixOf('| CIO | CTO\nBudget | A | A/R')

  test('several owners are settled once each has a scope, and not before', () => {
    const one = withCell(twoOwners, 'budget', 'cio', { scope: 'inside' })
    const both = withCell(one, 'budget', 'cto', { scope: 'products' })
    expect([twoOwners, one, both].map((matrix) => severityOf(matrix, 'many-owners'))).toEqual([
      'error',
      'error',
      'info',
    ])
    const [settled] = allFindings(analyse(both)).filter(({ rule }) => rule === 'many-owners')
    if (settled === undefined) throw new Error('The row is not told of')
    expect(findingInFull(both, settled)).toBe('Budget is divided by scope between CIO and CTO')
    expect(fixesOf(both, settled).map(({ label }) => label)).toEqual(['Edit scopes…', 'Split row'])
  })

  test('an owner without a doer is an info, and an error in a strict chart', () => {
    const matrix = matrixOf('| CIO\nBudget | A')
    expect(severityOf(matrix, 'no-doer')).toBe('info')
    expect(severityOf({ ...matrix, strict: true }, 'no-doer')).toBe('error')
  })

  test('a DACI row wants its driver', () => {
    expect(severityOf(matrixOf('| CIO\nBudget | A', scheme('daci')), 'no-doer')).toBe('warning')
  })
})

test('a DACI row has one driver and one approver', () => {
  const matrix = matrixOf('| CIO | CTO\nBudget | A/D | A/D', scheme('daci'))
  const found = allFindings(analyse(matrix)).map(({ rule }) => rule)
  expect(found).toContain('many-owners')
  expect(found).toContain('many-doers')
})

test('a RAPID row has one D, one R and at least one P', () => {
  const matrix = matrixOf('| CIO | CTO\nBudget | D/R | D/R', scheme('rapid'))
  const found = allFindings(analyse(matrix)).map(({ rule }) => rule)
  expect(found).toEqual(expect.arrayContaining(['many-owners', 'too-many-letters', 'no-doer']))
})

test('a role that is left out on purpose takes no part', () => {
  const matrix = matrixOf(`${four}\nBudget | A | R | C | O`, scheme('cairo'))
  expect(allFindings(analyse(matrix)).map(({ rule }) => rule)).not.toContain('row-full')
})

test('sections are headings, never findings', () => {
  const matrix = { ...matrixOf('| CIO\n# Manage\n# Manage\nBudget | A/R'), goal: 'To spend well' }
  expect(allFindings(analyse(matrix))).toEqual([])
})

test.each([
  'Handle complaints',
  'Overseeing suppliers',
  'Plan and run the launch',
  'Review & approve the budget',
])('the name %s is vague', (name) => {
  expect(allFindings(analyse(matrixOf(`| CIO\n${name} | A/R`))).map(({ rule }) => rule)).toContain(
    'vague-name',
  )
})

test.each([
  'Research and development',
  'Managed services contract',
  'Align internal and external objectives',
])('the name %s is clear enough', (name) => {
  expect(allFindings(analyse(matrixOf(`| CIO\n${name} | A/R`))).map(({ rule }) => rule)).not.toContain(
    'vague-name',
  )
})

function severityOf(matrix: Matrix, rule: RuleId): string | undefined {
  return allFindings(analyse(matrix)).find((finding) => finding.rule === rule)?.severity
}

function scheme(id: string) {
  const found = schemes.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no scheme ${id}`)
  return found
}

/** A chart of so many rows with each of the sets of letters. */
function rowsOf(header: string, ...groups: readonly (readonly [rows: number, letters: string])[]): Matrix {
  const lines = groups.flatMap(([rows, letters]) => Array<string>(rows).fill(letters))
  return matrixOf([header, ...lines.map((line, index) => `Row ${index + 1} | ${line}`)].join('\n'))
}

function withRow(matrix: Matrix, id: string, change: (row: Responsibility) => Responsibility): Matrix {
  const rows = matrix.rows.map((row) => (row.id === id && row.kind === 'responsibility' ? change(row) : row))
  return { ...matrix, rows }
}

function withCell(matrix: Matrix, row: string, role: string, content: Partial<Cell>): Matrix {
  return withRow(matrix, row, (one) => {
    const cell = one.cells.get(asRoleId(role)) ?? { letters: [], scope: '', note: '' }
    return { ...one, cells: new Map(one.cells).set(asRoleId(role), { ...cell, ...content }) }
  })
}

function withName(matrix: Matrix, id: string, name: string, firstName: string): Matrix {
  const first = matrix.rows[0]?.id ?? asRowId('none')
  const renamed = withRow(matrix, id, (row) => ({ ...row, name }))
  return withRow(renamed, first, (row) => ({ ...row, name: firstName }))
}

function withTags(matrix: Matrix, tags: readonly string[]): Matrix {
  return withRow(matrix, matrix.rows[0]?.id ?? '', (row) => ({ ...row, tags }))
}

/** A chart of two roles with these holders. */
function heldBy(...holders: readonly string[]): Matrix {
  const matrix = matrixOf('| CIO | CTO\nBudget | A/R | C\nCulture | A/R | R')
  return { ...matrix, roles: matrix.roles.map((role, at) => ({ ...role, holder: holders[at] ?? '' })) }
}
