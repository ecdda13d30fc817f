import { below, oneOf, swapped, type Random } from './pick.ts'

/** A table of text with lines or columns swapped, doubled, left out, or with other texts in its fields. */
export function mutateTable(text: string, random: Random): string {
  const lines = text.split('\n')
  const delimiter = oneOf(random, [',', '\t', ';', '|'])
  const at = below(random, lines.length)
  const fields = (lines[at] ?? '').split(delimiter)
  const field = below(random, fields.length)
  switch (below(random, 8)) {
    case 0:
      return swapped(lines, at, below(random, lines.length)).join('\n')
    case 1:
      return lines.toSpliced(at, 0, ...several(lines.slice(at, at + 3), random)).join('\n')
    case 2:
      return lines.toSpliced(at, 1 + below(random, 3)).join('\n')
    case 3:
      return lines.map((line) => withColumn(line, delimiter, field, random)).join('\n')
    case 4:
      return lines.with(at, fields.toSpliced(field, 0, ...several(fields, random)).join(delimiter)).join('\n')
    case 5:
      return lines.map((line) => line.replaceAll(delimiter, oneOf(random, [',', '\t', ';', '|']))).join('\n')
    case 6:
      return lines.with(at, swapped(fields, field, below(random, fields.length)).join(delimiter)).join('\n')
    default:
      return lines.with(at, fields.with(field, oneOf(random, texts)).join(delimiter)).join('\n')
  }
}

const texts: readonly [string, ...string[]] = [
  ...([
    '',
    '"',
    '""""',
    '=cmd|x',
    "'=1",
    '-',
    'A',
    'A/R',
    'x',
    '✓',
    '1',
    '1.2',
    '#',
    'Responsibility',
  ] as const),
  ...[
    'Scope: CIO',
    'Note: ',
    'Total',
    'R = Responsible',
    '---',
    ':-:',
    '**bold**',
    '[x](y)',
    '<br>',
    '&#65;',
  ],
  ...['long '.repeat(200), 'x'.repeat(600), 'y'.repeat(33_000), '\ud800', '\u202eabc', 'А', '"two\nlines"'],
]

/** A line with one of its columns doubled or left out. */
function withColumn(line: string, delimiter: string, column: number, random: Random): string {
  const fields = line.split(delimiter)
  const isDoubled = random() < 0.7
  return fields
    .toSpliced(column, isDoubled ? 0 : 1, ...(isDoubled ? fields.slice(column, column + 1) : []))
    .join(delimiter)
}

function several(items: readonly string[], random: Random): readonly string[] {
  const times = 1 + below(random, random() < 0.9 ? 3 : 250)
  return Array.from({ length: times }, () => items)
    .flat()
    .slice(0, 20_000)
}
