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
