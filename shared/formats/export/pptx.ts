import { inReadingOrder } from '../../document/letters.ts'
import type { LetterKey } from '../../document/ids.ts'
import type { Matrix, Responsibility, Role, Scheme } from '../../document/matrix.ts'
import { rowNumbers } from '../../document/query.ts'
import { saidBelow } from '../../document/term.ts'
import { recordParts } from '../../workshop/minutesParts.ts'
import { displayMarkup } from '../../escapeMarkup.ts'
import { allCharters } from './charters.ts'
import { chartFacts, letterWords } from './chartWords.ts'
import { detailParts } from './detailParts.ts'
import { chosenPart, fixedTheme, type ExportOptions } from './exportOptions.ts'
import { findingLines } from './findingLines.ts'
import { inks, letterLook, type Theme } from '../../document/letterLook.ts'
import { nameByItself, titleOnPaper } from '../../document/names.ts'
import { addMap } from './mapPptx.ts'
import { presentation } from './pptxPackage.ts'
import { addTable, cell, head, line, partTable, textBox, type Slides } from './pptxSlides.ts'
import { place, type SlideCell, type SlideTable } from './pptxTable.ts'
import type { Paragraph, Run } from './pptxText.ts'
import { roleGroups } from './roleGroups.ts'
import { fitted } from '../../textWidth.ts'
import { emptyCell } from '../../document/cellContent.ts'

/** Roles beside each other on one slide; more go on further slides, with the names repeated. */
const mostRoles = 12
/** Points that names have at least. */
const leastName = 252
const numberWidth = 30

interface Deck extends Slides {
  readonly matrix: Matrix
  readonly theme: Theme
}

/**
 * A chart as a PowerPoint presentation of native tables and texts: a title with the legend, each section on a slide of its
 * own and on as many more as it needs, scopes that do not fit and notes, findings and role charters if wanted, or the charters alone. Nothing
 * is higher than its slide: texts are measured on the safe side, and cut with `…` only where a slide could not hold them.
 */
export function writePptx(whole: Matrix, options: ExportOptions): Uint8Array {
  const matrix = chosenPart(whole, options)
  const theme = fixedTheme(options)
  const facts = chartFacts(matrix, options).join(' · ')
  const deck: Deck = {
    matrix,
    theme,
    ink: inks[theme],
    footer: `${titleOnPaper(matrix.title)} · ${facts}`,
    slides: [],
  }
  addTitle(deck, facts, options.hasLegend)
  if (options.map !== 'none' && options.charters !== 'only') addMap(deck, whole, options)
  if (options.charters !== 'only' && options.map !== 'only') {
    const notes = addChart(deck)
    addTable(deck, 'Scopes and notes', notesTable(deck, notes))
    for (const part of detailParts(matrix)) addTable(deck, part.heading, partTable(part, deck.ink))
    if (options.hasFindings) addTable(deck, 'Remarks', findingsTable(deck, options.date))
    const record = options.hasRecord ? recordParts(whole) : []
    for (const part of record) addTable(deck, part.heading, partTable(part, deck.ink))
  }
  if (options.charters !== 'none' && options.map !== 'only') addCharters(deck)
  return presentation(deck.slides, {
    ...{ title: displayMarkup(titleOnPaper(matrix.title)), subject: displayMarkup(matrix.goal), theme },
  })
}

function addTitle({ matrix, ink, theme, slides }: Deck, facts: string, hasLegend: boolean): void {
  const { scheme } = matrix
  const order = inReadingOrder(
    scheme,
    scheme.letters.map(({ key }) => key),
  )
  const legend = order.map((key): Paragraph => {
    const letter = scheme.letters.find((one) => one.key === key)
    const words = fitted(letter ? letterWords(letter) : '', 780, 15, 1)
    return { runs: [token(scheme, key, theme, 15), { text: `  ${words}`, size: 15, colour: ink.text }] }
  })
  slides.push(
    textBox(2, [60, 96, 840, 110], [line(titleOnPaper(matrix.title), 38, 2, ink.text, true)], 'b') +
      textBox(3, [60, 210, 840, 56], [line(matrix.goal, 18, 2, ink.text2)]) +
      textBox(4, [60, 272, 840, 24], [line(facts, 13, 1, ink.text2)]) +
      (hasLegend ? textBox(5, [60, 316, 840, 200], legend) : ''),
  )
}

/** A letter as text on its colour. */
function token(scheme: Scheme, key: LetterKey, theme: Theme, size: number): Run {
  const { fill, text, kind } = letterLook(scheme, key, theme)
  const isBold = kind !== 'informed'
  return { text: ` ${key} `, size, colour: text, isBold, ...(fill === undefined ? {} : { behind: fill }) }
}

interface SlideNote {
  readonly row: Responsibility
  readonly role: Role
  readonly text: string
}

/** Adds the chart section by section; returns what its cells only have a number for. */
function addChart(deck: Deck): readonly SlideNote[] {
  const { matrix } = deck
  const numbers = rowNumbers(matrix.rows)
  const notes: SlideNote[] = []
  const sections: { title: string; rows: Responsibility[] }[] = [
    { title: titleOnPaper(matrix.title), rows: [] },
  ]
  for (const row of matrix.rows) {
    if (row.kind === 'section') sections.push({ title: nameByItself('section', row.name), rows: [] })
    else sections.at(-1)?.rows.push(row)
  }
  const groups = roleGroups(matrix.roles, mostRoles)
  for (const { title, rows } of sections) {
    for (const [at, roles] of groups.entries()) {
      const part = groups.length === 1 ? '' : `, roles ${at + 1} of ${groups.length}`
      addTable(deck, `${title}${part}`, chartTable(deck, roles, rows, numbers, notes))
    }
  }
  return notes
}

function chartTable(
  deck: Deck,
  roles: readonly Role[],
  rows: readonly Responsibility[],
  numbers: ReturnType<typeof rowNumbers>,
  notes: SlideNote[],
): SlideTable {
  const { ink } = deck
  const roleWidth = Math.min(150, (place.width - leastName - numberWidth) / Math.max(1, roles.length))
  const nameWidth = place.width - numberWidth - roleWidth * roles.length
  const sizes = sizesFor(roles.length)
  const heads = roles.map(({ name, holder }): SlideCell => {
    const text = fitted(name, roleWidth - 10, sizes.role, 4)
    const runs = [{ text, size: sizes.role, colour: ink.text, isBold: true }]
    const below = { text: fitted(holder, roleWidth - 10, 8.5, 2), size: 8.5, colour: ink.text2 }
    const lines: Paragraph[] = [
      { runs, align: 'ctr' },
      ...(holder === '' ? [] : [{ runs: [below], align: 'ctr' as const }]),
    ]
    return { paragraphs: lines, fill: ink.band }
  })
  return {
    widths: [numberWidth, nameWidth, ...roles.map(() => roleWidth)],
    header: [head(ink, ''), head(ink, 'Responsibility'), ...heads],
    rows: rows.map((row) => [
      cell({ text: `${numbers.get(row.id) ?? ''}`, size: 10, colour: ink.text2 }, 'r'),
      cell({ text: fitted(row.name, nameWidth - 10, sizes.name, 10), size: sizes.name, colour: ink.text }),
      ...roles.map((role) => letterCell(deck, row, role, { width: roleWidth - 10, size: sizes.name }, notes)),
    ]),
  }
}

/** Few roles leave room to be read from afar; names of many must not break within a word. */
function sizesFor(roles: number): { readonly name: number; readonly role: number } {
  if (roles <= 4) return { name: 16, role: 14 }
  return roles <= 8 ? { name: 14, role: 11 } : { name: 12, role: 9 }
}

function letterCell(
  { matrix, theme, ink }: Deck,
  row: Responsibility,
  role: Role,
  { width, size }: { readonly width: number; readonly size: number },
  notes: SlideNote[],
): SlideCell {
  const cell = row.cells.get(role.id) ?? emptyCell
  const { letters, note } = cell
  const said = saidBelow(cell)
  const tokens = inReadingOrder(matrix.scheme, letters).map((key) => token(matrix.scheme, key, theme, size))
  const spaced = tokens.flatMap((run, at) =>
    at === 0 ? [run] : [{ text: ' ', size, colour: ink.text }, run],
  )
  const shown = fitted(said, width, 8.5, 3)
  const isCut = shown.endsWith('…') && !said.endsWith('…')
  const texts = [...(isCut ? [`Scope: ${said}`] : []), ...(note === '' ? [] : [note])]
  const marks = texts.map((text): Run => {
    const number = notes.push({ row, role, text })
    return { text: ` ${number}`, size: 11, colour: ink.accent, isRaised: true }
  })
  if (spaced.length + marks.length === 0 && said === '') return { paragraphs: [] }
  const below: Paragraph = { runs: [{ text: shown, size: 8.5, colour: ink.text2 }], align: 'ctr' }
  return { paragraphs: [{ runs: [...spaced, ...marks], align: 'ctr' }, ...(said === '' ? [] : [below])] }
}

function notesTable({ ink }: Deck, notes: readonly SlideNote[]): SlideTable {
  const widths = [34, 220, 110, 524]
  return {
    widths,
    header: ['', 'Responsibility', 'Role', 'Scope or note'].map((text) => head(ink, text)),
    rows: notes.map(({ row, role, text }, at) => [
      cell({ text: `${at + 1}`, size: 10, colour: ink.accent }, 'r'),
      cell({ text: fitted(row.name, 210, 10, 4), size: 10, colour: ink.text }),
      cell({ text: fitted(role.name, 100, 10, 4), size: 10, colour: ink.text }),
      // Longer notes are for reading in the chart itself; one must not fill a slide.
      cell({ text: fitted(text, 514, 10, 20), size: 10, colour: ink.text }),
    ]),
  }
}

function findingsTable({ matrix, ink }: Deck, date: string): SlideTable {
  return {
    widths: [70, 470, 348],
    header: ['Severity', 'Remark', 'To be asked'].map((text) => head(ink, text)),
    rows: findingLines(matrix, date).map(({ severity, worth, message, question }) => [
      cell({ text: worth, size: 11, colour: ink.text, isBold: severity === 'error' }),
      cell({ text: fitted(message, 460, 11, 8), size: 11, colour: ink.text }),
      cell({ text: fitted(question, 338, 11, 8), size: 11, colour: ink.text2 }),
    ]),
  }
}

function addCharters(deck: Deck): void {
  const { matrix, ink, theme } = deck
  for (const { role, parts } of allCharters(matrix)) {
    const rows = parts.flatMap(({ letter, heading, entries }) =>
      entries.map((entry, at): SlideCell[] => {
        const words = at === 0 ? [{ text: `  ${heading}`, size: 12, colour: ink.text, isBold: true }] : []
        const below = saidBelow(entry)
        const covers = below === '' ? '' : `: ${below}`
        return [
          { paragraphs: [{ runs: [token(matrix.scheme, letter.key, theme, 12), ...words] }] },
          cell({ text: fitted(entry.name + covers, 440, 12, 10), size: 12, colour: ink.text }),
          cell({ text: fitted(entry.section, 228, 11, 3), size: 11, colour: ink.text2 }),
        ]
      }),
    )
    const title = [nameByItself('role', role.name), role.holder].filter(Boolean).join(' · ')
    const nothing = [
      cell({ text: '', size: 12, colour: ink.text }),
      cell({ text: 'Has no part in this chart.', size: 12, colour: ink.text }),
      { paragraphs: [] },
    ]
    addTable(deck, title, {
      widths: [200, 450, 238],
      header: ['Part', 'Responsibility', 'Section'].map((text) => head(ink, text)),
      rows: rows.length === 0 ? [nothing] : rows,
    })
  }
}
