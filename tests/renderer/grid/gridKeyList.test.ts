import { expect, test } from 'vitest'
import { gridKeyList } from '../../../renderer/grid/gridKeyList.ts'
import { gridKey } from '../../../renderer/grid/keymap.ts'
import { schemes } from '../../../shared/document/schemes.ts'

const cell = { isRange: false, rowKind: 'responsibility', column: 'cio' } as const

test.each(schemes)('the letters that people are told of are those that a cell of $name takes', (scheme) => {
  const [letters] = gridKeyList(scheme)
  expect(letters?.keys.length).toBeGreaterThan(2)
  for (const key of letters?.keys ?? []) {
    const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect(gridKey(event, cell, scheme)).toMatchObject({ does: 'toggle' })
  }
})
