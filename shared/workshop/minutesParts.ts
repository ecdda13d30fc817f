import { counted } from '../counted.ts'
import { coverageInFigures } from '../coverageInWords.ts'
import { dayInWords } from '../dates.ts'
import type { Decision, Matrix, ParkedRow } from '../document/matrix.ts'
import { describeStanding, signatureStanding } from '../editions/signatureStanding.ts'
import { findRole } from '../document/query.ts'
import { inWords } from '../inWords.ts'
import type { Minutes } from './minutes.ts'

/** One part of a closing record, as plain texts that every format writes in its own way. */
export interface MinutesPart {
  readonly heading: string
  /** absent: `rows` are the items of a list, a text each */
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** what is said when there are none */
  readonly whenEmpty: string
}

/** What stands at the top of a closing record: when, who, how many rows have exactly one owner. */
export function minutesFacts(minutes: Minutes): readonly string[] {
  const { at, edition, startedAt, voters, isAnonymous, coverageBefore, coverageAfter } = minutes
  const since =
    startedAt !== undefined && dayInWords(startedAt) !== dayInWords(at) ? `${dayInWords(startedAt)} to ` : ''
  const before = coverageBefore === undefined ? '' : `${coverageInFigures(coverageBefore)} before, now `
  const vote = isAnonymous ? ' (anonymous vote)' : ''
  return [
    `Date: ${since}${dayInWords(at)}`,
    ...(edition === '' ? [] : [edition]),
    ...(voters.length === 0 ? [] : [`Voted: ${inWords(voters)}${vote}`]),
    `Rows with one accountable owner: ${before}${coverageInFigures(coverageAfter)}`,
  ]
}

/** The parts of a closing record, in order. */
export function minutesParts(minutes: Minutes): readonly MinutesPart[] {
  const { decisions, open, unowned, coverageBefore, changes, signatures } = minutes
  return [
    decisionsPart(decisions),
    openPart(open),
    {
      heading: 'Without one accountable owner',
      rows: unowned.map(({ name, owners }) => [
        `${name}: ${owners === 0 ? 'no owner' : counted(owners, 'owner')}`,
      ]),
      whenEmpty: 'Every responsibility has one accountable owner.',
    },
    ...(coverageBefore === undefined
      ? []
      : [
          {
            heading: 'What changed',
            rows: changes.map(({ words }) => [words]),
            whenEmpty: 'Nothing changed.',
          },
        ]),
    signaturesPart(
      signatures.map(({ roleName, holder, signed, standing }) => [
        holder === '' ? roleName : `${roleName} (${holder})`,
        signed?.name ?? 'not signed',
        signed === undefined ? '' : dayInWords(signed.at),
        standing,
      ]),
    ),
  ]
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
