import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'

/**
 * A matrix as lines to compare by eye: the roles, then each row. `# Run` is a section; a cell is its letters, its scope
 * in brackets and its note in braces; a description follows in angle brackets.
 *
 *   CIO | CTO
 *   # Run
 *   Budget: A/R | C (servers) {ask Ada} <yearly>
 */
export function chartText({ scheme, roles, rows }: Matrix): string {
  const header = roles.map(({ name, holder, note }) =>
    [name, ...(holder ? [`(${holder})`] : []), ...(note ? [`{${note}}`] : [])].join(' '),
  )
  const lines = rows.map((row) => {
    if (row.kind === 'section') return `# ${row.name}`
    const cells = roles.map(({ id }) => {
      const { letters = [], scope = '', note = '' } = row.cells.get(id) ?? {}
      return [lettersText(scheme, letters), scope && `(${scope})`, note && `{${note}}`]
        .filter(Boolean)
        .join(' ')
    })
    return `${row.name}: ${cells.join(' | ')}${row.description ? ` <${row.description}>` : ''}`
  })
  return [header.join(' | '), ...lines].map((line) => line.replaceAll('\n', '⏎').trimEnd()).join('\n')
}
