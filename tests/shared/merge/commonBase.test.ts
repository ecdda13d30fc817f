import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createMatrix } from '../../../shared/document/create.ts'
import { chartState } from '../../../shared/document/contentMark.ts'
import { asMatrixId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { noSaves, withSave, withSaves, type ChartState } from '../../../shared/document/saves.ts'
import { commonBase } from '../../../shared/merge/commonBase.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface KeptMatrix extends ChartState {
  readonly matrix: Matrix | undefined
}

const load = ({ matrix }: KeptMatrix): Promise<Matrix | undefined> => Promise.resolve(matrix)

function kept(matrix: Matrix): KeptMatrix {
  return { ...chartState(matrix, sha256), matrix }
}

function savedBy(id: string, matrix: Matrix): KeptMatrix {
  const { mark } = chartState(matrix, sha256)
  return kept(withSaves(matrix, withSave(matrix.saves ?? noSaves, id, { count: 1, mark })))
}

const keeping = (states: readonly KeptMatrix[]) => ({ kept: states, doubted: new Set<string>() })

const start = createMatrix({ title: 'Chart', goal: '' }, asMatrixId('chart'))
const first = kept(start)
const titled = savedBy('ana', { ...start, title: 'Ana’s' })
const aimed = savedBy('ben', { ...start, goal: 'Ben’s' })

describe('what two states come from', () => {
  test('is the one state both contain', async () => {
    expect(await commonBase([titled], keeping([first, titled]), load)).toBe(titled.matrix)
    expect(await commonBase<KeptMatrix>([], keeping([first]), load)).toBeUndefined()
  })

  test('is several states merged, where neither contains the other', async () => {
    const base = await commonBase([titled, aimed], keeping([first, titled, aimed]), load)
    expect(base).toMatchObject({ title: 'Ana’s', goal: 'Ben’s' })
  })

  test('is what these come from in turn, where they do not go together', async () => {
    const other = savedBy('ben', { ...start, title: 'Ben’s' })
    expect(await commonBase([titled, other], keeping([first, titled, other]), load)).toBe(start)
  })

  test('is an earlier state where the content of one is not there any more', async () => {
    const lost = { ...titled, matrix: undefined }
    expect(await commonBase([lost], keeping([first, lost]), load)).toBe(start)
  })
})
