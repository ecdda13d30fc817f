import { describe, expect, test } from 'vitest'
import { usualOptions } from '../../../shared/formats/export/exportOptions.ts'
import { exportFormats, formats, minutesFormats, writerOf } from '../../../shared/formats/formats.ts'
import { readSource } from '../../../shared/formats/import/readSource.ts'
import { cioCtoExample } from '../../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../../shared/templates/template.ts'

const all = Object.entries(formats)

describe('the table of formats', () => {
  test('leaves no doubt how a file is read: no extension has two readers', () => {
    const read = all.flatMap(([, { reader, extensions }]) => (reader ? extensions : []))
    expect(read).toHaveLength(new Set(read).size)
  })

  test('has something to do for every format', () => {
    expect(all.filter(([, { reader, writer }]) => !reader && !writer)).toEqual([])
  })

  test('has the formats of the closing record among those of a chart', () => {
    expect(minutesFormats.filter((format) => !exportFormats.includes(format))).toEqual([])
  })

  const chart = matrixFromTemplate(cioCtoExample)
  test.each(exportFormats.filter((id) => formats[id].reader))(
    'reads %s that it has written, by content and by name',
    (id) => {
      const made = writerOf(id).write(chart, usualOptions('30 November 2026'))
      const content = made.kind === 'file' ? made.bytes : made.kind === 'text' ? made.text : ''
      for (const extension of formats[id].extensions) {
        expect(readSource({ name: `chart.${extension}`, content }).ok).toBe(true)
      }
    },
  )
})
