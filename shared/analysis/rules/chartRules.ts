import { nameInSentence } from '../../document/names.ts'
import { inWords } from '../../inWords.ts'
import { peopleWithRoles } from '../peopleWithRoles.ts'
import { counted } from '../../counted.ts'
import { ask } from '../fix.ts'
import type { ChartRule } from '../rule.ts'
import { sources } from './sources.ts'

/** The chart as a whole. */
export const chartRules = {
  'too-large': {
    of: 'chart',
    severity: 'info',
    judge: (_matrix, { rows, roles, hasSections }) =>
      (rows > 30 || roles > 12) && !hasSections ? { count: rows } : undefined,
    sentence: ({ count, matrix }) =>
      `The chart has ${counted(count, 'responsibility', 'responsibilities')} and ${counted(matrix.roles.length, 'role')} but no sections`,
    question: 'Split it into sections?',
    why: 'Over 30 rows or 12 roles without sections are more than a room can take in.',
    source: sources.smithErwin,
  },
  'one-person': {
    of: 'chart',
    severity: 'info',
    judge: (matrix) => {
      const [person] = peopleWithRoles(matrix)
      return person && person.owned > 0 ? { count: person.owned } : undefined
    },
    sentence: ({ matrix, outOf }) => {
      const [person] = peopleWithRoles(matrix)
      const roles = inWords(person?.roles.map(({ name }) => nameInSentence('role', name)) ?? [])
      const shared = person?.shared ?? 0
      const both = shared === 0 ? '' : `; what is shared on ${counted(shared, 'row')} is with one person`
      return `${nameInSentence('person', person?.name)} is ${roles}, and answers for ${outOf()}${both}`
    },
    question: 'Who looks at it from the other side?',
    why: 'Who holds several roles counts as one: a row shared by two of them is shared by nobody.',
    source: sources.smithErwin,
  },
  'no-goal': {
    of: 'chart',
    severity: 'info',
    judge: ({ goal, rows }) => (goal.trim() === '' && rows.length > 0 ? {} : undefined),
    sentence: () => 'The chart has no goal line',
    question: 'What is this chart for?',
    why: 'A goal in one line lets everyone judge whether a row belongs here.',
    source: sources.cii,
    fixes: () => [ask('Write it…', 'goal')],
  },
} as const satisfies Readonly<Record<string, ChartRule>>
