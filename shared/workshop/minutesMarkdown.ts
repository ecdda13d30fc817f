import { counted } from '../counted.ts'
import type { Coverage } from '../document/query.ts'
import { inWords } from '../inWords.ts'
import type { Minutes } from './minutes.ts'

/**
 * The closing record as Markdown (CommonMark with tables, as GitHub reads it). Whatever a name or a reason holds, it stays
 * text: what Markdown or HTML would take for markup is escaped.
 */
export function minutesMarkdown(minutes: Minutes): string {
  const parts = [
    `# ${text(minutes.title) || 'Responsibility chart'}`,
    text(minutes.goal),
    facts(minutes),
    section('Decisions', decisions(minutes), 'No decision was logged.'),
    section('Open points', openPoints(minutes), 'Nothing is parked.'),
    section('Without exactly one owner', unowned(minutes), 'Every responsibility has exactly one owner.'),
    ...(minutes.coverageBefore === undefined
      ? []
      : [section('What changed', list(minutes.changes.map(({ words }) => words)), 'Nothing changed.')]),
    section('Signatures', signatures(minutes), 'The chart has no roles.'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function facts({ at, startedAt, voters, isAnonymous, coverageBefore, coverageAfter }: Minutes): string {
  const since = startedAt !== undefined && day(startedAt) !== day(at) ? `${day(startedAt)} to ` : ''
  const before = coverageBefore === undefined ? '' : `${coverageWords(coverageBefore)} before, now `
  const vote = isAnonymous ? ' (anonymous vote)' : ''
  return list([
    `Date: ${since}${day(at)}`,
    ...(voters.length === 0 ? [] : [`Voted: ${inWords(voters)}${vote}`]),
    `Rows with exactly one owner: ${before}${coverageWords(coverageAfter)}`,
  ])
}

function coverageWords({ oneOwner, responsibilities, share }: Coverage): string {
  return `${oneOwner} of ${responsibilities} (${Math.floor(share * 100)} %)`
}

function decisions({ decisions: all }: Minutes): string {
  return table(
    ['Responsibility', 'Before', 'After', 'Why', 'Who', 'When'],
    all.map(({ rowName, before, after, why, by, at }) => [rowName, before, after, why, by, day(at)]),
  )
}

function openPoints({ open }: Minutes): string {
  return table(
    ['Responsibility', 'Question', 'Who', 'Until'],
    open.map(({ rowName, question, owner, due }) => [
      ...[rowName, question],
      owner || 'nobody named',
      due ?? 'no date',
    ]),
  )
}

function unowned({ unowned: rows }: Minutes): string {
  return list(
    rows.map(({ name, owners }) => `${name}: ${owners === 0 ? 'no owner' : counted(owners, 'owner')}`),
  )
}

function signatures({ signatures: all }: Minutes): string {
  return table(
    ['Role', 'Signed by', 'Date'],
    all.map(({ roleName, holder, signed }) => [
      holder === '' ? roleName : `${roleName} (${holder})`,
      signed?.name ?? 'not signed',
      signed === undefined ? '' : day(signed.at),
    ]),
  )
}

function section(heading: string, body: string, whenEmpty: string): string {
  return `## ${heading}\n\n${body || whenEmpty}`
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${text(item)}`).join('\n')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => text(cell) || '–').join(' | ')} |`
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n')
}

/** A text on one line that Markdown shows as it is. */
function text(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([#+-]|\d+[.)])/, '\\$1')
}

/** The day of a time of the file, which is in universal time. */
function day(at: string): string {
  return at.slice(0, 10)
}
