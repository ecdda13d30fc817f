import type { ForeignContent } from '../../shared/formats/import/readSource.ts'
import { below, oneOf, type Random } from './pick.ts'

/** A chart made by chance: what a file says, and what must come back. */
export interface MadeChart {
  readonly roles: readonly string[]
  readonly rows: readonly MadeRow[]
}

export interface MadeRow {
  readonly section: string
  readonly name: string
  /** letters by role, such as `AR` */
  readonly letters: ReadonlyMap<string, string>
}

const roleNames = [
  ...['CIO', 'CTO', 'Project Manager', 'Sponsor', 'Legal', 'Finance Team', 'Developer', 'Head of Sales'],
  ...['Directeur général', 'Équipe sécurité', 'Projektleitung', 'Einkauf', 'IT', 'R&D', 'QA Lead', 'Board'],
] as const
const verbs = [
  'Define',
  'Approve',
  'Write',
  'Plan',
  'Review',
  'Test',
  'Build',
  'Publish',
  'Prüfen:',
  'Rédiger',
] as const
const things = [
  'the budget',
  'the plan',
  'the contract',
  'the report',
  'the roadmap',
  'test cases',
  'le cahier',
  'das Konzept',
] as const
const sectionNames = ['Phase 1', 'Phase 2', 'Start-up', 'Run', 'Abschluss'] as const

/** A chart of a few roles and rows, each row with one owner, as most charts have. */
export function makeChart(random: Random): MadeChart {
  const roles = distinct(random, roleNames, 2 + below(random, 5))
  const sections = below(random, 2) === 0 ? [''] : distinct(random, sectionNames, 1 + below(random, 3))
  const names = new Set<string>()
  const rows = sections.flatMap((section) =>
    Array.from({ length: 2 + below(random, 4) }, (): MadeRow => {
      let name = ''
      do name = `${oneOf(random, verbs)} ${oneOf(random, things)}`
      while (names.has(name) && names.size < 60)
      names.add(name)
      return { section, name, letters: lettersOf(random, roles) }
    }),
  )
  return { roles, rows }
}

function distinct(random: Random, all: readonly string[], count: number): readonly string[] {
  const rest = [...all]
  return Array.from({ length: count }, () => rest.splice(below(random, rest.length), 1)[0] ?? '').filter(
    Boolean,
  )
}

function lettersOf(random: Random, roles: readonly string[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  const owner = oneOf(random, [roles[0] ?? '', ...roles.slice(1)])
  letters.set(owner, below(random, 3) === 0 ? 'AR' : 'A')
  for (const role of roles) {
    const letter = oneOf(random, ['R', 'C', 'I', '', ''])
    if (role !== owner && letter !== '') letters.set(role, letter)
  }
  return letters
}

type Shape = (chart: MadeChart, random: Random) => ForeignContent

/** How people write the letters of one cell. */
const notations: readonly [(letters: string) => string, ...((letters: string) => string)[]] = [
  (letters) => [...letters].join('/'),
  (letters) => [...letters].join(', '),
  (letters) => letters.toLowerCase().split('').join('/'),
  (letters) => letters,
  (letters) => [...letters].toReversed().join(' & '),
  (letters) => (letters === '' ? '-' : [...letters].join('/')),
  (letters) => (letters === '' ? 'n/a' : `(${[...letters].join('/')})`),
]

const languages: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]] = [
  { R: 'Responsible', A: 'Accountable', C: 'Consulted', I: 'Informed' },
  { R: 'Réalisateur', A: 'Approbateur', C: 'Consultée', I: 'Informés' },
  { R: 'Durchführungsverantwortlich', A: 'Rechenschaftspflichtig', C: 'Konsultiert', I: 'Zu informieren' },
  { R: 'Responsable', A: 'Aprobador', C: 'Consultada', I: 'Informado' },
  { R: 'Responsabile', A: 'Approvatore', C: 'Consultati', I: 'Informata' },
  { R: 'Uitvoerder', A: 'Eindverantwoordelijk', C: 'Geraadpleegd', I: 'Geïnformeerd' },
  { R: 'Responsável', A: 'Aprovador', C: 'Consultado', I: 'Informada' },
]

function words(random: Random): (letters: string) => string {
  const language = oneOf(random, languages)
  return (letters) => [...letters].map((letter) => language[letter] ?? letter).join(' / ')
}

function csv(table: readonly (readonly string[])[], delimiter = ','): string {
  return table
    .map((row) =>
      row.map((text) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter),
    )
    .join('\n')
}

function markdown(table: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = table.map((row) => row.map((text) => text.replaceAll('|', '\\|') || ' '))
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** The chart with a row for each responsibility, and its sections as rows. */
function across({ roles, rows }: MadeChart, write: (letters: string) => string, corner: string): string[][] {
  const table = [[corner, ...roles]]
  let section = ''
  for (const row of rows) {
    if (row.section !== section) table.push([(section = row.section), ...roles.map(() => '')])
    table.push([row.name, ...roles.map((role) => write(row.letters.get(role) ?? ''))])
  }
  return table
}

const corners = ['Task', 'Activity', 'Responsibility', 'Aufgabe', 'Activité', ''] as const

/** The shapes in which people keep charts, each with noise of its own. */
export const chartShapes: Readonly<Record<string, Shape>> = {
  'roles across': (chart, random) => ({
    name: 'chart.csv',
    content: csv(across(chart, oneOf(random, notations), oneOf(random, corners)), oneOf(random, [',', ';'])),
  }),
  'words of seven languages': (chart, random) => ({
    name: 'chart.csv',
    content: csv(across(chart, words(random), oneOf(random, corners)), ';'),
  }),
  'a title above and a legend below': (chart, random) => {
    const table = across(chart, oneOf(random, notations), oneOf(random, corners))
    const legend = [['R = Responsible'], ['A = Accountable'], ['C = Consulted'], ['I = Informed']]
    return { name: 'chart.csv', content: csv([['Launch chart'], [], ...table, [], ...legend]) }
  },
  'numbers, priorities and remarks': (chart, random) => {
    const [header = [], ...rows] = across(chart, oneOf(random, notations), 'Activity')
    const noisy = rows.map((row, at) => {
      const isSection = row.slice(1).every((text) => text === '')
      return isSection
        ? ['', '', ...row, '']
        : [`${at + 1}`, oneOf(random, ['High', 'Low', 'Medium']), ...row, 'to be seen']
    })
    return { name: 'chart.csv', content: csv([['No.', 'Priority', ...header, 'Comments'], ...noisy]) }
  },
  'a total at the end': (chart, random) => {
    const table = across(chart, oneOf(random, notations), 'Task').map((row, at) => [
      ...row,
      at === 0 ? 'Hours' : '3',
    ])
    const hours = table.map((row) =>
      row.slice(1, -1).every((text) => text === '') ? [...row.slice(0, -1), ''] : row,
    )
    return { name: 'chart.csv', content: csv([...hours, ['', ...chart.roles.map(() => ''), '12']]) }
  },
  'roles down': ({ roles, rows }, random) => {
    const write = oneOf(random, notations)
    const plain = rows.map((row) => ({ ...row, section: '' }))
    const table = [['Role', ...plain.map(({ name }) => name)]]
    for (const role of roles)
      table.push([role, ...plain.map(({ letters }) => write(letters.get(role) ?? ''))])
    return { name: 'chart.md', content: markdown(table) }
  },
  'names below letters': ({ rows }, random) => {
    const header = oneOf(random, [
      ['R', 'A', 'C', 'I'],
      ['Responsible', 'Accountable', 'Consulted', 'Informed'],
      ['Responsible (R)', 'Accountable (A)', 'Consulted (C)', 'Informed (I)'],
    ])
    const table = [['Activity', ...header]]
    for (const { name, letters } of rows) {
      const having = (key: string): string =>
        [...letters].flatMap(([role, own]) => (own.includes(key) ? [role] : [])).join(', ')
      table.push([name, ...['R', 'A', 'C', 'I'].map(having)])
    }
    return { name: 'chart.md', content: markdown(table) }
  },
  'ticks beside a role': ({ rows }, random) => {
    const [yes, no] = oneOf(random, [
      ['x', ''],
      ['TRUE', 'FALSE'],
      ['yes', 'no'],
      ['☑', '☐'],
      ['1', '0'],
    ])
    const table = [['Task', 'Role', 'R', 'A', 'C', 'I']]
    for (const { name, letters } of rows) {
      for (const [role, own] of letters)
        table.push([
          name,
          role,
          ...['R', 'A', 'C', 'I'].map((key) => (own.includes(key) ? (yes ?? '') : (no ?? ''))),
        ])
    }
    return { name: 'chart.csv', content: csv(table) }
  },
  'a column of sections': (chart, random) => {
    const write = oneOf(random, notations)
    const isOnce = below(random, 2) === 0
    let before = ''
    const table = [['Phase', 'Task', ...chart.roles]]
    for (const { section, name, letters } of chart.rows) {
      const shown = isOnce && section === before ? '' : section
      before = section
      table.push([shown, name, ...chart.roles.map((role) => write(letters.get(role) ?? ''))])
    }
    return { name: 'chart.csv', content: csv(table) }
  },
  'a table for each section': (chart, random) => {
    const write = oneOf(random, notations)
    const sections = [...new Set(chart.rows.map(({ section }) => section))]
    const parts = sections.map((section) => {
      const rows = chart.rows.filter((row) => row.section === section).map((row) => ({ ...row, section: '' }))
      const used = chart.roles.filter((role) => rows.some(({ letters }) => letters.has(role)))
      return `## ${section || 'All'}\n\n${markdown(across({ roles: used, rows }, write, 'Task'))}\n`
    })
    return { name: 'chart.md', content: `# Launch\n\n${parts.join('\n')}` }
  },
  'a page with classes of its own': (chart, random) => {
    const cells = across(chart, oneOf(random, notations), 'Task')
    const rows = cells.map((row, at) => {
      const [first = '', ...others] = row.map((text) => text.replaceAll('&', '&amp;'))
      const tag = at === 0 ? 'th' : 'td'
      return `<tr><th class="${oneOf(random, ['row-header', 'name', 'freezebar-cell'])}">${first}</th>${others.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
    })
    return {
      name: 'chart.html',
      content: `<html><body><h1>Launch</h1><table>${rows.join('')}</table></body></html>`,
    }
  },
}
