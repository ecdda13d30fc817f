import type { CharterEntry, RoleCharter } from '../../analysis/roleCharter.ts'
import type { Matrix } from '../../document/matrix.ts'
import { nameByItself } from '../../document/names.ts'
import { saidBelow } from '../../document/term.ts'
import { allCharters } from './charters.ts'
import { letterRun, paragraphXml, type WordRun } from './docxText.ts'

/** Longer charters may be cut between pages: LibreOffice parts a long run of what is kept together at its start. */
const mostKept = 12

/** What each role answers for, does, is asked and is told about; each charter on one page where it fits. */
export function chartersXml(matrix: Matrix): string {
  return allCharters(matrix)
    .map((charter) => charterXml(matrix, charter))
    .join('')
}

function charterXml({ scheme }: Matrix, { role, parts }: RoleCharter): string {
  const isKept = parts.reduce((sum, { entries }) => sum + entries.length, 0) <= mostKept
  const last = parts.at(-1)?.entries.at(-1)
  const said = parts.flatMap(({ letter, heading, entries }) => [
    paragraphXml([letterRun(scheme, letter.key), { text: `  ${heading}` }], { style: 'Heading3' }),
    ...entries.map((entry) =>
      paragraphXml(entryRuns(entry), { style: 'ListBullet', isKept: isKept && entry !== last }),
    ),
  ])
  return [
    paragraphXml(nameByItself('role', role.name), { style: 'Heading2' }),
    role.holder === '' ? '' : paragraphXml(role.holder, { style: 'RemitFacts', isKept: true }),
    role.note === undefined ? '' : paragraphXml(role.note, { isKept: true }),
    ...(said.length === 0 ? [paragraphXml('Has no part in this chart.')] : said),
  ].join('')
}

function entryRuns({ name, section, note, ...held }: CharterEntry): readonly WordRun[] {
  const below = saidBelow(held)
  return [
    { text: nameByItself('responsibility', name) },
    { text: below === '' ? '' : `: ${below}` },
    { text: section === '' ? '' : `   ${section}`, style: 'RemitQuiet' },
    { text: note === '' ? '' : `\n${note}`, style: 'RemitQuiet' },
  ]
}
