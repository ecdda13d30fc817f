import { counted } from '../counted.ts'
import { coverageInFigures, coverageInWords } from '../coverageInWords.ts'
import { dayInWords } from '../dates.ts'
import type { Decision, Matrix, ParkedRow } from '../document/matrix.ts'
import { describeStanding, signatureStanding } from '../editions/signatureStanding.ts'
import { findRole } from '../document/query.ts'
import { inWords } from '../inWords.ts'
import { nameByItself, titleOnPaper } from '../document/names.ts'
import type { Minutes, Signature } from './minutes.ts'

/** One part of a closing record, as plain texts that every format writes in its own way. */
export interface MinutesPart {
  readonly heading: string
  /** absent: `rows` are the items of a list: a text, or what is said and what is said of it */
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** its items are spoken of by their numbers */
  readonly isNumbered?: true
  /** what is said when there are none */
  readonly whenEmpty: string
}

/** What the minutes are called. */
export function minutesTitle({ title }: Pick<Minutes, 'title'>): string {
  return `Minutes: ${titleOnPaper(title)}`
}

/** What stands at the top of the minutes: when it was and of which edition; who was there, how many responsibilities have one owner. */
export function minutesFacts(minutes: Minutes): {
  readonly when: readonly string[]
  readonly who: readonly string[]
} {
  const { at, edition, startedAt, voters, isAnonymous, coverageBefore, coverageAfter } = minutes
  const since =
    startedAt !== undefined && dayInWords(startedAt) !== dayInWords(at) ? `${dayInWords(startedAt)} to ` : ''
  const before = coverageBefore === undefined ? '' : `; before, ${coverageInFigures(coverageBefore)}`
  const vote = isAnonymous ? ' (anonymous vote)' : ''
  const day = `${since}${dayInWords(at)}`
  return {
    when: [
      startedAt === undefined ? `As of ${day}` : `Workshop of ${day}`,
      ...(edition === '' ? [] : [edition]),
    ],
    who: [
      ...(voters.length === 0 ? [] : [`Present and voted: ${inWords(voters)}${vote}`]),
      `${coverageInWords(coverageAfter)}${before}`,
    ],
  }
}

/** The parts of the minutes that are read, in order. Signatures come after them, each format's own. */
export function minutesParts(minutes: Minutes): readonly MinutesPart[] {
  const { decided, open, unowned, coverageBefore, roleChanges } = minutes
  return [
    {
      heading: 'Decisions',
      rows: decided.map(({ head, more }) => [head, more]),
      isNumbered: true,
      whenEmpty: 'No decision was logged.',
    },
    { heading: 'Open points', rows: open.map(openPoint), whenEmpty: 'Nothing is parked.' },
    ...(unowned.length === 0
      ? []
      : [
          {
            heading: 'Without one accountable owner',
            rows: unowned.map(({ name, owners }) => [
              `${name}: ${owners === 0 ? 'no owner' : counted(owners, 'owner')}`,
            ]),
            whenEmpty: '',
          },
        ]),
    ...(coverageBefore === undefined
      ? []
      : [
          {
            heading: 'What changed by role',
            rows: roleChanges.map(({ head, more }) => [head, more]),
            whenEmpty: 'Every role answers for what it did before.',
          },
        ]),
  ]
}

/** What stands over the lines to sign on. */
export const signingTitle = 'We agree to answer for what is written here'

/** A signature of a role in words: `Raj Patel, CTO`, and what was signed, if it was. */
export function signatureWords({ roleName, holder, signed, standing }: Signature): {
  readonly who: string
  readonly signed: string
} {
  const who = [signed?.name ?? holder, nameByItself('role', roleName)].filter(Boolean).join(', ')
  return {
    who,
    signed:
      signed === undefined ? '' : [`Signed ${dayInWords(signed.at)}`, standing].filter(Boolean).join('. '),
  }
}

function openPoint({ rowName, question, owner, due }: ParkedRow): readonly string[] {
  const until = due === undefined ? '' : `by ${dayInWords(due)}`
  const who = [owner.trim() || 'nobody named', until || 'no date'].join(', ')
  const asked = question.trim()
  return [`${nameByItself('responsibility', rowName)}.`, `${asked === '' ? '' : `${asked} `}${who}.`]
}

/** What a chart itself has on record, whenever it was: decisions, what is parked, who signed. Only parts that hold something. */
export function recordParts(matrix: Matrix): readonly MinutesPart[] {
  const { decisions, parked, signOffs } = matrix
  const standings = signOffs.map((one) => describeStanding(signatureStanding(matrix, one)))
  const signed = signOffs.map(({ role, roleName, name, at }, place) => [
    findRole(matrix, role)?.name ?? roleName,
    ...[name, dayInWords(at), standings[place] ?? ''],
  ])
  const parts = [decisionsPart(decisions), openPart(parked), signaturesPart(signed)]
  return parts.filter(({ rows }) => rows.length > 0)
}

function decisionsPart(decisions: readonly Decision[]): MinutesPart {
  return {
    heading: 'Decisions',
    header: ['Responsibility', 'Before', 'After', 'Why', 'Who', 'When'],
    rows: decisions.map(({ rowName, before, after, why, by, at }) => [
      // Both can be left empty, and that is said.
      ...[rowName, before, after, why || 'no reason given', by || 'nobody named'],
      dayInWords(at),
    ]),
    whenEmpty: 'No decision was logged.',
  }
}

function openPart(open: readonly ParkedRow[]): MinutesPart {
  return {
    heading: 'Open points',
    header: ['Responsibility', 'Question', 'Who', 'Until'],
    rows: open.map(({ rowName, question, owner, due }) => [
      ...[rowName, question],
      owner || 'nobody named',
      due === undefined ? 'no date' : dayInWords(due),
    ]),
    whenEmpty: 'Nothing is parked.',
  }
}

function signaturesPart(rows: MinutesPart['rows']): MinutesPart {
  return {
    heading: 'Signatures',
    header: ['Role', 'Signed by', 'Date', 'What it is on'],
    rows,
    whenEmpty: 'The chart has no roles.',
  }
}
