import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../shared/commands/apply.ts'
import type { Command } from '../../shared/commands/command.ts'
import { describeCommandError } from '../../shared/commands/describeCommandError.ts'
import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { describeParseError } from '../../shared/document/describeParseError.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { fileNameFrom } from '../../shared/files/paths.ts'
import { exportChart } from '../../shared/formats/export/exportChart.ts'
import type { Exported } from '../../shared/formats/format.ts'
import { exportFormats, formats } from '../../shared/formats/formats.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import { describeTableError } from '../../shared/formats/import/tableError.ts'
import { perLane, report, seed } from '../support/lane.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { flawsOfOfficeFile, flawsOfXml } from './officeFile.ts'
import { tortureNames } from './tortureNames.ts'

const options = { ...usualOptions('24 November 2026'), hasFindings: true, charters: 'also' as const }
const plain = matrixOf('x | CIO | CTO\n# Run\nBudget | A/R | C')
const [section, budget, cio, cto] = [asRowId('run'), asRowId('budget'), asRoleId('cio'), asRoleId('cto')]

/** The chart after each text in it was set to one name, as a person does it. */
function named(name: string): Matrix {
  const cell = { row: budget, role: cto }
  const commands: readonly Command[] = [
    { type: 'setTitle', title: name },
    { type: 'setGoal', goal: name },
    { type: 'renameRow', row: section, name },
    { type: 'renameRow', row: budget, name },
    { type: 'renameRole', role: cio, name },
    { type: 'setRoleDetails', role: cio, details: { holder: name, note: name } },
    { type: 'setCellDetails', cell, details: { scope: name, note: name } },
  ]
  return commands.reduce((matrix, command) => {
    const applied = apply(matrix, command)
    if (!applied.ok) throw new Error(describeCommandError(applied.error))
    return applied.value
  }, plain)
}

/** What is wrong with an export, beside what it says. */
function flawsOf(exported: Exported): readonly string[] {
  switch (exported.kind) {
    case 'file':
      return flawsOfOfficeFile(exported.bytes)
    case 'drawing':
      return flawsOfXml(exported.svg)
    case 'page':
      return flawsOfHtml(exported.html)
    case 'text':
      return exported.text.startsWith('<!doctype html>') ? flawsOfHtml(exported.text) : []
  }
}

function flawsOfHtml(html: string): readonly string[] {
  return [
    ...(/<script/i.test(html) ? ['a script'] : []),
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(html) || !html.isWellFormed()
      ? ['control characters']
      : []),
  ]
}

/** What is read back of an export, or undefined when it is refused. */
function readBack(exported: Exported, extension: string): Matrix | undefined {
  if (exported.kind !== 'text' && exported.kind !== 'file') return undefined
  const content = exported.kind === 'file' ? exported.bytes : new TextEncoder().encode(exported.text)
  const opened = openForeign({ name: `a.${extension}`, content })
  if (!opened.ok) return undefined
  if (opened.value.kind === 'matrix') return opened.value.matrix
  const table = opened.value.tables[opened.value.likeliest]
  const read = table && readForeign(table, 'a')
  return read?.ok ? read.value.matrix : undefined
}

/** The texts of a chart that every format which is read back keeps. */
function textsOf({ roles, rows }: Matrix): readonly string[] {
  const row = rows.find(({ kind }) => kind === 'responsibility')
  const cell = row?.kind === 'responsibility' ? row.cells.get(roles[1]?.id ?? cto) : undefined
  return [roles[0]?.name ?? '', rows[0]?.name ?? '', row?.name ?? '', cell?.scope ?? '', cell?.note ?? '']
}

/** HTML has signs for what it cannot hold. */
function inHtml(name: string): string {
  return name
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (char) =>
      String.fromCharCode(0x2400 + char.charCodeAt(0)),
    )
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .toWellFormed()
}

const kept: readonly (readonly [
  format: 'json' | 'xlsx' | 'csv' | 'tsv' | 'html',
  as: (name: string) => string,
])[] = [
  ['json', (name) => name],
  ['xlsx', (name) => name],
  // UTF-8 has no halves of pairs.
  ['csv', (name) => name.toWellFormed()],
  ['tsv', (name) => name.toWellFormed()],
  ['html', inHtml],
]

/** All of them, and in the short lane each third, another third from seed to seed. */
const every = perLane({ short: 3, fast: 1, long: 1 })
const names = tortureNames.filter((_name, at) => (at + seed) % every === 0)

describe('a name survives being opened, given, saved, exported and read again:', () => {
  test.each(names)('%s', (_what, name) => {
    const matrix = named(name)
    const text = serialise(matrix)
    const bytes = new TextDecoder().decode(new TextEncoder().encode(text))
    expect(parseMatrix(bytes)).toEqual({ ok: true, value: { matrix, version: 1 } })
    const exported = new Map(exportFormats.map((format) => [format, exportChart(format, matrix, options)]))
    for (const [format, one] of exported)
      expect({ format, flaws: flawsOf(one) }).toEqual({ format, flaws: [] })
    for (const [format, as] of kept) {
      const one = exportChart(format, matrix, usualOptions('24 November 2026'))
      const back = readBack(one, formats[format].extensions[0])
      // A text of tabs with NUL in it is taken for binary and refused; a comma-separated one has a mark that says it is text.
      if (back === undefined && format === 'tsv' && name.includes('\0')) continue
      expect({ format, texts: back && textsOf(back) }).toEqual({ format, texts: Array(5).fill(as(name)) })
    }
  })

  test('and they are counted', () => {
    report(
      'Names',
      { names: names.length, exports: exportFormats.length, 'read back': kept.length },
      names.length,
    )
    expect(tortureNames.length).toBeGreaterThanOrEqual(60)
  })
})

describe('a text of 1 MB is refused in words, never cut:', () => {
  const long = '責任 '.repeat(350_000)
  const cell = { row: budget, role: cio }

  test.each<[string, Command, number]>([
    ['a title', { type: 'setTitle', title: long }, limits.name],
    ['a goal', { type: 'setGoal', goal: long }, limits.goal],
    ['a name of a row', { type: 'renameRow', row: budget, name: long }, limits.name],
    ['a name of a role', { type: 'renameRole', role: cio, name: long }, limits.name],
    ['a holder', { type: 'setRoleDetails', role: cio, details: { holder: long } }, limits.name],
    ['a scope', { type: 'setCellDetails', cell, details: { scope: long } }, limits.name],
    ['a note', { type: 'setCellDetails', cell, details: { note: long } }, limits.note],
  ])('%s', (_what, command, most) => {
    const applied = apply(plain, command)
    expect(applied.ok ? '' : describeCommandError(applied.error)).toMatch(
      new RegExp(`has 1,050,000 characters; at most ${most.toLocaleString('en')} fit\\. Shorten it\\.$`),
    )
    const opened = parseMatrix(serialise(plain).replace('"Budget"', JSON.stringify(long)))
    expect(opened.ok ? '' : describeParseError(opened.error)).toMatch(
      /1,050,000 characters, expected at most 500\.$/,
    )
  })

  test.each([
    ['a.csv', `Task,CIO\n"${long}",A`],
    ['a.md', `|Task|CIO|\n|-|-|\n|${long}|A|`],
    ['a.html', `<table><tr><th>Task<th>CIO<tr><td>${long}<td>A</table>`],
  ])('%s', (name, content) => {
    const opened = openForeign({ name, content })
    const table = opened.ok && opened.value.kind === 'tables' ? opened.value.tables[0] : undefined
    const read = table && readForeign(table, name)
    const kept = read?.ok ? JSON.stringify(read.value.repairs) + serialise(read.value.matrix) : ''
    expect(read?.ok === false ? describeTableError(read.error) : kept).toMatch(
      /Row 2, column 1: the text is longer than/,
    )
  })

  test('a note as long as a note may be is kept by all that keep notes', () => {
    const applied = apply(plain, {
      type: 'setCellDetails',
      cell,
      details: { note: '責'.repeat(limits.note) },
    })
    const matrix = applied.ok ? applied.value : plain
    for (const [format] of kept) {
      const back = readBack(
        exportChart(format, matrix, usualOptions('24 November 2026')),
        formats[format].extensions[0],
      )
      const row = back?.rows[1]
      const notes =
        row?.kind === 'responsibility' ? [...row.cells.values()].map(({ note }) => note.length) : []
      expect({ format, notes }).toEqual({ format, notes: [limits.note, 0] })
    }
  })
})

/** Whether Windows, macOS and Linux take a file name, as Microsoft's naming rules and the systems' limits say. */
function isFileName(name: string): boolean {
  const [base = ''] = name.split('.')
  return (
    !/[<>:"/\\|?*\u0000-\u001f]/.test(name) &&
    !/[. ]$/.test(name) &&
    !/^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[1-9¹²³])$/i.test(base.trim()) &&
    name.length <= 125 &&
    new TextEncoder().encode(name).length <= 255 &&
    name.normalize('NFC') === name &&
    name.isWellFormed() &&
    base !== ''
  )
}

test('a file name made of any title is one that Windows takes', () => {
  const pieces = fc.constantFrom(
    '.',
    ' ',
    'CON',
    'aux',
    'COM¹',
    'lpt9',
    'e\u0301',
    '\u0338',
    '<',
    '/',
    '\\',
    ':',
    '\0',
    '\ud800',
    '\udc00',
    '責',
    '😀',
    'ﬁ',
    '\u202e',
    '\u00a0',
    '\u3000',
    'x',
  )
  const titles = fc.oneof(
    fc.constantFrom(...tortureNames.map(([, name]) => name)),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  const numRuns = perLane({ short: 3_000, fast: 30_000, long: 300_000 })
  fc.assert(
    fc.property(titles, (title) => isFileName(`${fileNameFrom(title)}.raci`)),
    { numRuns },
  )
  report('File names', { titles: numRuns }, numRuns)
})

test('the control: titles as they are make names that Windows does not take', () => {
  const caught = tortureNames.filter(([, name]) => !isFileName(`${name}.raci`)).length
  report('Planted mistake, file names: titles as they are', { caught }, caught)
})
