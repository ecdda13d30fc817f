import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMatrix } from '../../../../shared/document/parse.ts'
import { serialise } from '../../../../shared/document/serialise.ts'
import { openForeign, readForeign } from '../../../../shared/formats/import/readForeign.ts'
import { describeSourceError } from '../../../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../../../shared/formats/import/tableError.ts'
import { xlsxOf } from '../../../support/xlsxOf.ts'
import { runsPerLane } from '../../../support/lane.ts'

/** That a file is read into matrices that can be saved, or refused in a sentence. */
function expectAnAnswer(name: string, content: Uint8Array): void {
  const opened = openForeign({ name, content })
  if (!opened.ok) expect(describeSourceError(opened.error)).toMatch(/[.…]$/)
  if (!opened.ok || opened.value.kind === 'matrix') return
  for (const table of opened.value.tables) {
    const read = readForeign(table, name)
    if (!read.ok) expect(describeTableError(read.error)).toMatch(/\.$/)
    else {
      const { matrix } = read.value
      expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
    }
  }
}

const extension = fc.constantFrom('csv', 'tsv', 'txt', 'md', 'html', 'xlsx', 'json', 'raci', 'odd', '')

test('any bytes are read or refused in words', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(
        fc.constantFrom(
          '|',
          '-',
          '<table>',
          '<td',
          '</',
          '"',
          '\n',
          'A',
          'R',
          ',',
          '{',
          '&#',
          '**',
          '[',
          '](',
          'sep=',
        ),
        { maxLength: 60 },
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  )
  fc.assert(
    fc.property(bytes, extension, (content, ending) => expectAnAnswer(`file.${ending}`, content)),
    runsPerLane(150),
  )
})

const folder = join(import.meta.dirname, '../../../fixtures/import')
const seeds = [
  ...readdirSync(folder)
    .filter((file) => !file.endsWith('.expected'))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) })),
  {
    name: 'chart.xlsx',
    bytes: xlsxOf([
      {
        name: 'Chart',
        rows: [
          ['Task', 'CIO'],
          ['Budget', 'A'],
        ],
        merges: ['A1:B1'],
      },
    ]),
  },
]

/** Bytes replaced, left out or repeated, as damage on the way does. */
const damage = fc.array(
  fc.record({
    at: fc.nat(5_000),
    what: fc.constantFrom('set', 'cut', 'double'),
    byte: fc.nat(255),
    length: fc.nat(40),
  }),
  {
    minLength: 1,
    maxLength: 4,
  },
)

test('damaged files are read or refused in words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seeds), damage, ({ name, bytes }, changes) => {
      let content = bytes
      for (const { at, what, byte, length } of changes) {
        const place = content.length === 0 ? 0 : at % content.length
        const [before, cut, after] = [
          content.slice(0, place),
          content.slice(place, place + length),
          content.slice(place + length),
        ]
        const middle = what === 'cut' ? [] : what === 'double' ? [...cut, ...cut] : [...cut.fill(byte, 0, 1)]
        content = new Uint8Array([...before, ...middle, ...after])
      }
      expectAnAnswer(name, content)
    }),
    runsPerLane(150),
  )
})
