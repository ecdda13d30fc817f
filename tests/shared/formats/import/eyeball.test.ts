import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { guessShape } from '../../../../shared/formats/import/guessShape.ts'
import { likeliestTable, titleFor } from '../../../../shared/formats/import/likeliestTable.ts'
import { readShape } from '../../../../shared/formats/import/readShape.ts'
import { readSource } from '../../../../shared/formats/import/readSource.ts'
import { describeRepair, needsYou } from '../../../../shared/formats/import/repairs.ts'
import { chartText } from '../../../support/chartText.ts'
test('look', () => {
  const folder = process.env['LOOK'] ?? join(import.meta.dirname, '../../../fixtures/import')
  let out = ''
  for (const file of readdirSync(folder)) {
    const source = readSource({ name: file, content: new Uint8Array(readFileSync(join(folder, file))) })
    out += `\n===== ${file}\n`
    if (!source.ok) {
      out += JSON.stringify(source.error) + '\n'
      continue
    }
    if (source.value.kind === 'matrix') {
      out += 'matrix\n'
      continue
    }
    const { tables, remarks } = source.value
    const at = likeliestTable(tables)
    out += `tables: ${tables.map((t) => `${t.name}[${t.table.length}]`).join(', ')} -> ${at} ${remarks.join(' ')}\n`
    const table = tables[at]!
    const shape = guessShape(table)
    if (!shape) {
      out += 'no shape\n'
      continue
    }
    const read = readShape(table, shape, titleFor(table, file))
    if (!read.ok) {
      out += JSON.stringify(read.error) + '\n'
      continue
    }
    out += `title: ${read.value.matrix.title}; ${shape.orientation}; ${read.value.matrix.scheme.name} ${read.value.matrix.scheme.letters.map((l) => `${l.key}=${l.name}:${l.meaning}`).join(',')}\n`
    out += chartText(read.value.matrix) + '\n'
    for (const repair of read.value.repairs)
      out += `   ${needsYou(repair) ? '!' : '-'} ${repair.kind}: ${describeRepair(repair)}\n`
  }
  writeFileSync('/tmp/look.txt', out)
})
