import { expect, test } from 'vitest'
import { typeRole, type TypedName } from '../../../renderer/grid/typedRole.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const { roles } = matrixOf('| CIO | CTO | CISO | Head of data')
const nothing: TypedName = { text: '', at: 0 }

/** The role that was meant after each key, typed at these moments. */
function meant(...keys: readonly (readonly [key: string, at: number])[]): readonly (string | undefined)[] {
  let typed = nothing
  return keys.map(([key, at]) => {
    const next = typeRole(roles, typed, key, at)
    typed = next.typed
    return next.role
  })
}

test('a role is meant once no other begins with what was typed', () => {
  expect(meant(['h', 1])).toEqual(['head-of-data'])
  expect(meant(['C', 1], ['t', 2])).toEqual([undefined, 'cto'])
  expect(meant(['c', 1], ['i', 2], ['s', 3])).toEqual([undefined, undefined, 'ciso'])
})

test('a key that goes on with no name, or comes after a pause, begins another', () => {
  expect(meant(['c', 1], ['h', 2])).toEqual([undefined, 'head-of-data'])
  expect(meant(['c', 1], ['t', 5_000])).toEqual([undefined, undefined])
})
