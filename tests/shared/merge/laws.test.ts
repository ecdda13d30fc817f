import fc from 'fast-check'
import { test } from 'vitest'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { threeArbitrary } from '../../support/mergeArbitrary.ts'
import { mergeLaws } from '../../support/mergeLaws.ts'

// A taste of each; tests/faults/mergeLaws.test.ts tries them on many thousand.
test.each(Object.entries(mergeLaws))('%s', (_words, law) => {
  fc.assert(
    fc.property(threeArbitrary, (three) => law(three, mergeMatrices)),
    { numRuns: 40 },
  )
})
