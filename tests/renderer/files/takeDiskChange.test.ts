import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { settleMerge } from '../../../renderer/files/openMerge.ts'
import { takeDiskChange } from '../../../renderer/files/takeDiskChange.ts'
import type { App } from '../../../renderer/window/app.ts'
import { isDirty, replaceMatrix } from '../../../renderer/window/store/documentStore.ts'
import { addDraft, removeDraft } from '../../../renderer/window/store/drafts.ts'
import type { DiskNews } from '../../../shared/bridge/events.ts'
import { asMatrixId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { withSaves } from '../../../shared/document/saves.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { appOf } from '../../support/appOf.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const base = matrixOf('x | CIO | CTO\nBudget | A | C\nCloud | C | A\nNetworks | A | R')

let app: App
let accepted: string[]
let knownToMain: string
beforeEach(() => {
  accepted = []
  const acceptDisk: App['bridge']['acceptDisk'] = ({ sha256, taken }) => {
    accepted.push(sha256)
    knownToMain = taken?.known ?? ''
    return Promise.resolve(null)
  }
  const acceptCopy = (): Promise<null> => Promise.resolve(null)
  app = appOf(base, { bridge: { acceptDisk, acceptCopy } })
})

type Changed = Extract<DiskNews, { kind: 'changed' }>

const shown = (): Matrix => app.document.getState().document!.matrix
const openMerge = () => app.session.getState().openMerge

/** The chart with some of its lines written otherwise, as a state that contains these saves. */
function state(table: string, saves: Readonly<Record<string, number>> = {}): Matrix {
  const lines = Object.entries(saves).map(
    ([id, count]) => [id, { count, mark: `${count}`.padStart(12, '0') }] as const,
  )
  return withSaves(matrixOf(`x | CIO | CTO\n${table}`), new Map(lines))
}

function beside(matrix: Matrix, sha256: string, from: Matrix = base): Changed {
  return {
    kind: 'changed',
    text: serialise(matrix),
    sha256,
    standing: 'beside',
    base: serialise(from),
    isBaseIncomplete: false,
    isMarked: false,
    at: null,
  }
}

function newer(matrix: Matrix, sha256: string): Changed {
  return { ...beside(matrix, sha256), standing: 'newer', base: null }
}

function copyOf(matrix: Matrix): Extract<DiskNews, { kind: 'copy' }> {
  const name = 'chart-LAPTOP.raci'
  return {
    ...{ kind: 'copy', name, text: serialise(matrix), base: serialise(base) },
    ...{ standing: 'beside', isByEngine: true },
  }
}

describe('a state beside ours', () => {
  test('leaves rows that were moved here where they are', () => {
    app = appOf(state('Networks | A | R\nBudget | A | C\nCloud | C | A'), { bridge: app.bridge })
    takeDiskChange(app, beside(state('Budget | A | I\nCloud | C | A\nNetworks | A | R', { dana: 1 }), 'a'))
    expect(Object.keys(lettersOf(shown()))).toEqual(['networks', 'budget', 'cloud'])
    expect(lettersOf(shown())['budget']).toBe('A | I')
  })

  test('is what a newer one goes on from, before it is saved here', () => {
    app = appOf(state('Budget | A | C\nCloud | C | A\nNetworks | C | A'), { bridge: app.bridge })
    takeDiskChange(app, beside(state('Budget | A | I\nCloud | C | A\nNetworks | A | R', { dana: 1 }), 'a'))
    // Dana has both, and has changed what was ours.
    const both = state('Budget | A | I\nCloud | C | A\nNetworks | I | A', { dana: 2 })
    takeDiskChange(app, newer(both, 'b'))
    expect(openMerge()).toBeUndefined()
    expect(lettersOf(shown())['networks']).toBe('I | A')
  })
})

describe('a newer state that comes late', () => {
  const ours = state('Budget | A | C\nCloud | C | A\nNetworks | C | A')
  /** Goes on from what was known before `ours` was, with another row changed. */
  const late = state('Budget | A | I\nCloud | C | A\nNetworks | A | R', { dana: 2 })

  test('leaves what was saved after it was looked at', () => {
    app = appOf(ours, { bridge: app.bridge })
    takeDiskChange(app, { ...newer(late, 'late'), base: serialise(base) })
    expect(lettersOf(shown())).toMatchObject({ budget: 'A | I', networks: 'C | A' })
  })

  test('leaves what was taken in from another file meanwhile', () => {
    takeDiskChange(app, copyOf(state('Budget | A | C\nCloud | C | A\nNetworks | C | A', { lee: 1 })))
    takeDiskChange(app, { ...newer(late, 'late'), base: serialise(base) })
    expect(lettersOf(shown())).toMatchObject({ budget: 'A | I', networks: 'C | A' })
    expect(isDirty(app.document.getState().document!)).toBe(true)
  })

  test('the same holds for a copy beside the file', () => {
    app = appOf(ours, { bridge: app.bridge })
    takeDiskChange(app, { ...copyOf(late), standing: 'newer' })
    expect(lettersOf(shown())).toMatchObject({ budget: 'A | I', networks: 'C | A' })
  })
})

test('a file that no synchronising program names so is only offered, however well it goes together', () => {
  takeDiskChange(app, {
    ...copyOf(state('Budget | A | I\nCloud | C | A\nNetworks | A | R', { lee: 1 })),
    ...{ name: 'chart without IT.raci', isByEngine: false },
  })
  expect(lettersOf(shown())['budget']).toBe('A | C')
  expect(app.session.getState().copies.map(({ name }) => name)).toEqual(['chart without IT.raci'])
})

describe('while one place is asked about', () => {
  const danas = state('Budget | I | C\nCloud | C | A\nNetworks | A | R', { dana: 1 })
  beforeEach(() => {
    replaceMatrix(app.document, state('Budget | R | C\nCloud | C | A\nNetworks | A | R'), 'Edit')
    takeDiskChange(app, beside(danas, 'a'))
  })

  test('a state that knows nothing of it waits, and is taken in once that is answered', async () => {
    const lees = state('Budget | A | C\nCloud | I | A\nNetworks | A | R', { lee: 1 })
    takeDiskChange(app, beside(lees, 'b'))
    expect(openMerge()?.merged.conflicts).toHaveLength(1)
    expect(accepted).toEqual(['a'])
    settleMerge(app, openMerge()!, new Map([[openMerge()!.merged.conflicts[0]!.id, 'theirs']]))
    await Promise.resolve()
    expect(lettersOf(shown())).toMatchObject({ budget: 'I | C', cloud: 'I | A' })
    expect(accepted).toEqual(['a', 'b'])
  })

  test('a state that waited is forgotten when a later one is taken in', async () => {
    takeDiskChange(app, beside(state('Budget | A | C\nCloud | I | A\nNetworks | A | R', { lee: 1 }), 'b'))
    const danasNext = state('Budget | I | C\nCloud | R | A\nNetworks | A | R', { dana: 2 })
    takeDiskChange(app, beside(danasNext, 'c', danas))
    expect(openMerge()?.merged.conflicts).toHaveLength(1)
    settleMerge(app, openMerge()!, new Map())
    await Promise.resolve()
    expect(lettersOf(shown())).toMatchObject({ budget: 'R | C', cloud: 'R | A' })
    expect(accepted).toEqual(['a', 'c'])
  })

  test('what who wrote the other side makes of it later is taken in unasked, once theirs was chosen', () => {
    settleMerge(app, openMerge()!, new Map([[openMerge()!.merged.conflicts[0]!.id, 'theirs']]))
    const danasNext = state('Budget | C | C\nCloud | C | A\nNetworks | A | R', { dana: 2 })
    takeDiskChange(app, { ...newer(danasNext, 'c'), base: knownToMain })
    expect(openMerge()).toBeUndefined()
    expect(lettersOf(shown())['budget']).toBe('C | C')
  })

  test('a state in which somebody else has settled it ends the question, unless ours is not saved', () => {
    const settled = state('Budget | A/R | C\nCloud | C | A\nNetworks | A | R', { dana: 2 })
    takeDiskChange(app, newer(settled, 'd'))
    expect(openMerge()?.merged.conflicts).toHaveLength(1)
  })
})

test('the other side of a merge that git left in the file is taken in, and the chart is to be saved again', () => {
  const danas = state('Budget | I | C\nCloud | C | A\nNetworks | A | R', { dana: 1 })
  takeDiskChange(app, { ...newer(danas, 'marked'), isMarked: true })
  expect(lettersOf(shown())['budget']).toBe('I | C')
  expect(isDirty(app.document.getState().document!)).toBe(true)
  expect(accepted).toEqual(['marked'])
})

describe('a state of which it is not known who changed a place last', () => {
  const ours = state('Budget | R | C\nCloud | C | A\nNetworks | A | R')
  const lees = state('Budget | I | C\nCloud | C | A\nNetworks | A | R', { dana: 1, lee: 1 })
  const unsure = { ...beside(lees, 'a'), isBaseIncomplete: true }
  beforeEach(() => {
    vi.useFakeTimers()
    app = appOf(ours, { bridge: app.bridge })
    takeDiskChange(app, unsure)
  })
  afterEach(() => void vi.useRealTimers())

  test('is not asked about at once, and what is here counts as unsaved', () => {
    expect(openMerge()).toBeUndefined()
    expect(lettersOf(shown())['budget']).toBe('R | C')
    expect(isDirty(app.document.getState().document!)).toBe(true)
    expect(accepted).toEqual([])
  })

  test('is not asked about at all when somebody who knows has saved meanwhile', () => {
    const danas = state('Budget | R | C\nCloud | A | C\nNetworks | A | R', { dana: 2, lee: 1 })
    takeDiskChange(app, newer(danas, 'b'))
    vi.runAllTimers()
    expect(openMerge()).toBeUndefined()
    expect(lettersOf(shown())).toMatchObject({ budget: 'R | C', cloud: 'A | C' })
    expect(accepted).toEqual(['b'])
  })

  test('is asked about when nobody does', () => {
    vi.runAllTimers()
    expect(openMerge()?.merged.conflicts).toHaveLength(1)
    expect(accepted).toEqual(['a'])
  })
})

test('what comes while something is typed in a field waits until that is in the chart, and is asked', async () => {
  const draft = { keep: () => true }
  addDraft(app.session, draft)
  takeDiskChange(app, newer(state('Budget | I | C\nCloud | C | A\nNetworks | A | R', { lee: 1 }), 'a'))
  expect(lettersOf(shown())['budget']).toBe('A | C')
  expect(isDirty(app.document.getState().document!)).toBe(true)
  replaceMatrix(app.document, state('Budget | R | C\nCloud | C | A\nNetworks | A | R'), 'Type')
  removeDraft(app.session, draft)
  await Promise.resolve()
  expect(openMerge()?.merged.conflicts).toHaveLength(1)
})

describe('while an editor stands over the chart', () => {
  const lees = state('Budget | I | C\nCloud | C | A\nNetworks | A | R', { lee: 1 })
  const type = (table: string): void => {
    replaceMatrix(app.document, state(table), 'Type')
    app.session.setState({ isPlaceCovered: false })
  }
  beforeEach(() => {
    app.session.setState({ isPlaceCovered: true })
    takeDiskChange(app, beside(lees, 'a'))
  })

  test('what another program wrote waits, so that it is not replaced unseen', async () => {
    expect(lettersOf(shown())['budget']).toBe('A | C')
    type('Budget | R | C\nCloud | C | A\nNetworks | A | R')
    await Promise.resolve()
    expect(openMerge()?.merged.conflicts).toHaveLength(1)
  })

  test('what is here counts as unsaved', () => {
    expect(isDirty(app.document.getState().document!)).toBe(true)
  })

  test('it is taken in as soon as that is done', async () => {
    type('Budget | A | C\nCloud | A | C\nNetworks | A | R')
    await Promise.resolve()
    expect(lettersOf(shown())).toMatchObject({ budget: 'I | C', cloud: 'A | C' })
    expect(accepted).toEqual(['a'])
  })
})

test('another chart in the place of the file is not merged, and what is here counts as unsaved', () => {
  takeDiskChange(app, beside({ ...base, id: asMatrixId('another'), rows: [] }, 'a'))
  expect(shown()).toBe(base)
  expect(openMerge()).toBeUndefined()
  expect(accepted).toEqual([])
  expect(isDirty(app.document.getState().document!)).toBe(true)
  expect(app.session.getState().saveProblem?.reason).toBe('another chart is in its place')
})

test('a file that cannot be read now is not said to be changed', () => {
  takeDiskChange(app, { kind: 'out-of-reach', problem: 'You may not use it.' })
  expect(app.session.getState().notice?.title).toMatch(/ cannot be read now$/)
  expect(isDirty(app.document.getState().document!)).toBe(true)
})

test('a file that breaks while it is asked whether it was set back is no longer asked about', () => {
  takeDiskChange(app, { ...beside(state('Budget | A | C'), 'one'), standing: 'older' })
  expect(app.session.getState().setBack).toBeDefined()
  takeDiskChange(app, { kind: 'unreadable', problem: 'It is damaged.' })
  expect(app.session.getState().setBack).toBeUndefined()
  expect(app.session.getState().saveProblem?.reason).toBe('changed by another program')
})
