import { lettersText, lettersToRead } from '../../document/letters.ts'
import type { Matrix } from '../../document/matrix.ts'
import { rowNumbers } from '../../document/query.ts'
import { titleOnPaper } from '../../document/names.ts'
import { termInWords } from '../../document/term.ts'
import { partMarkdown } from '../../workshop/minutesMarkdown.ts'
import { recordParts } from '../../workshop/minutesParts.ts'
import { detailColumns, roleRows } from '../matrixToTable.ts'
import { nameHeader, numberHeader, roleHeader } from '../ownHeaders.ts'
import { chartersMarkdown, writeChartersMarkdown } from './charters.ts'
import { chartFacts, letterWords } from './chartWords.ts'
import { chosenPart, type ExportOptions } from './exportOptions.ts'
import { findingLines } from './findingLines.ts'
import { mapTitle } from '../../map/chartMap.ts'
import { factsInWords, undecidedWords } from '../../map/mapPages.ts'
import { mapOf } from './mapOf.ts'
import { escapeMarkdown } from './markdownText.ts'

/**
 * A chart as Markdown: title, goal, date and coverage, legend, one table with sections as bold rows, then scopes, terms
 * and notes, and findings if wanted. Names, letters, sections and details come back from it; scopes, terms and notes are for people.
 */
export function writeMarkdown(whole: Matrix, options: ExportOptions): string {
  if (options.charters === 'only') return writeChartersMarkdown(whole, options)
  const matrix = chosenPart(whole, options)
  const facts = chartFacts(matrix, options).map(escapeMarkdown).join(' · ')
  const parts = [
    `# ${escapeMarkdown(titleOnPaper(matrix.title))}`,
    escapeMarkdown(matrix.goal),
    facts,
    options.map === 'none' ? '' : mapMarkdown(whole, options),
    ...(options.map === 'only' ? [] : chartParts(whole, matrix, options)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Who answers for what: a heading a role, and below it what it answers for. */
function mapMarkdown(whole: Matrix, options: ExportOptions): string {
  const { map } = mapOf(whole, options)
  const columns = map.columns.map(({ title, below, entries }) => {
    const items = entries.map(
      ({ name, beside }) => `- ${escapeMarkdown(name)}${beside === '' ? '' : ` (${escapeMarkdown(beside)})`}`,
    )
    const holder = below === '' ? '' : `, ${below}`
    return [`### ${escapeMarkdown(`${title}${holder}: ${entries.length}`)}`, items.join('\n')]
  })
  const rest = map.undecided.length === 0 ? '' : escapeMarkdown(undecidedWords(map.undecided))
  return [`## ${mapTitle}`, escapeMarkdown(factsInWords(map)), ...columns.flat(), rest]
    .filter(Boolean)
    .join('\n\n')
}

function chartParts(whole: Matrix, matrix: Matrix, options: ExportOptions): readonly string[] {
  const legend = lettersToRead(matrix.scheme).map(
    (letter) => `- ${escapeMarkdown(letter.key)} = ${escapeMarkdown(letterWords(letter))}`,
  )
  return [
    options.hasLegend ? legend.join('\n') : '',
    markdownTable(matrix),
    titled('## Scopes and notes', scopesAndNotes(matrix)),
    options.hasFindings ? titled('## Remarks', findings(matrix, options.date)) : '',
    ...(options.hasRecord ? recordParts(whole).map(partMarkdown) : []),
    ...(options.charters === 'none' ? [] : ['## Role charters', ...chartersMarkdown(matrix, '###')]),
  ]
}

/** The table of the chart alone, as for the clipboard. */
export function markdownTable(matrix: Matrix): string {
  const { roles, rows, scheme } = matrix
  const numbers = rowNumbers(rows)
  const details = detailColumns(matrix, escapeMarkdown)
  const head = [
    ...[numberHeader, nameHeader, ...roles.map(({ name }) => escapeMarkdown(roleHeader(name)))],
    ...details.map(({ header }) => header),
  ]
  const ofRoles = roleRows(roles, escapeMarkdown).map((texts) => [...texts, ...details.map(() => '')])
  const body = rows.map((row, at) =>
    row.kind === 'section'
      ? ['', bold(escapeMarkdown(row.name)), ...[...roles, ...details].map(() => '')]
      : [
          `${numbers.get(row.id) ?? ''}`,
          escapeMarkdown(row.name),
          ...roles.map(({ id }) => escapeMarkdown(lettersText(scheme, row.cells.get(id)?.letters ?? []))),
          ...details.map(({ texts }) => texts[at] ?? ''),
        ],
  )
  return [head, head.map(() => '---'), ...ofRoles, ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`
}

function scopesAndNotes({ rows, roles }: Matrix): readonly string[] {
  return rows.flatMap((row) =>
    row.kind === 'section'
      ? []
      : roles.flatMap(({ id, name }) => {
          const { scope = '', note = '', term = '' } = row.cells.get(id) ?? {}
          const words = [
            scope && `scope ${escapeMarkdown(scope)}`,
            termInWords(term),
            escapeMarkdown(note),
          ].filter(Boolean)
          return words.length === 0
            ? []
            : [`- ${escapeMarkdown(row.name)}, ${escapeMarkdown(name)}: ${words.join('; ')}`]
        }),
  )
}

function findings(matrix: Matrix, date: string): readonly string[] {
  return findingLines(matrix, date).map(
    ({ severity, message, question }) =>
      `- ${severity}: ${escapeMarkdown(message)}. ${escapeMarkdown(question)}`,
  )
}

function titled(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${title}\n\n${items.join('\n')}`
}
