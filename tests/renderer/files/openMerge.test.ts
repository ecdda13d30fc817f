import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../renderer/window/app.ts'
import {
  askAboutConflicts,
  conflictsNow,
  endMerge,
  settleMerge,
  showConflicts,
  titleOf,
} from '../../../renderer/files/openMerge.ts'
import { change } from '../../../renderer/window/change.ts'
import { addDraft } from '../../../renderer/window/store/drafts.ts'
import { replaceMatrix, undoLast } from '../../../renderer/window/store/documentStore.ts'
import { layerAt, show } from '../../../renderer/window/store/frontStore.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { appOf } from '../../support/appOf.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const base = matrixOf('x | CIO | CTO\nBudget | A | C\nCloud | C | A')
const ours = matrixOf('x | CIO | CTO\nBudget | R | C\nCloud | C | A')
const theirs = matrixOf('x | CIO | CTO\nBudget | I | C\nCloud | C | A')
const merged = mergeMatrices(base, ours, theirs)
const merge = { name: 'chart.raci', from: 'file', merged } as const

let app: App
beforeEach(() => {
  app = appOf(base)
  replaceMatrix(app.document, merged.matrix, 'Merge')
})

const openMerge = () => app.session.getState().openMerge
const dialog = () => layerAt(app.front.getState(), 'dialog')?.kind
const letters = () => lettersOf(app.document.getState().document!.matrix)['budget']

describe('a merge with conflicts', () => {
  test('asks at once while nothing else is in front', () => {
    askAboutConflicts(app, merge)
    expect(openMerge()?.shown).toBe(merged.matrix)
    expect(dialog()).toBe('conflicts')
  })

  test('is only told while something covers the chart or text is being typed', () => {
    show(app.front, { kind: 'workshop', open: undefined })
    askAboutConflicts(app, merge)
    expect(dialog()).toBeUndefined()
    expect(app.session.getState().notice?.title).toBe(titleOf(merge))
    app = appOf(base)
    addDraft(app.session, { keep: () => true })
    askAboutConflicts(app, merge)
    expect(dialog()).toBeUndefined()
  })

  test('takes its notice away when it is asked after all', () => {
    show(app.front, { kind: 'palette' })
    askAboutConflicts(app, merge)
    showConflicts(app)
    expect(app.session.getState().notice).toBeUndefined()
  })

  test('keeps ours where nobody chose, and theirs where somebody did, as one step of undo', () => {
    askAboutConflicts(app, merge)
    const [conflict] = merged.conflicts
    settleMerge(app, openMerge()!, new Map([[conflict!.id, 'theirs']]))
    expect(letters()).toBe('I | C')
    expect(openMerge()).toBeUndefined()
    expect(dialog()).toBeUndefined()
    undoLast(app.document)
    expect(letters()).toBe('R | C')
  })

  test('keeps what was changed here while it was open', () => {
    askAboutConflicts(app, merge)
    change(app, { type: 'setTitle', title: 'Later' })
    settleMerge(app, openMerge()!, new Map(merged.conflicts.map(({ id }) => [id, 'theirs'])))
    expect(letters()).toBe('I | C')
    expect(app.document.getState().document?.matrix.title).toBe('Later')
  })

  test('tells its conflicts with ours as it is by now', () => {
    askAboutConflicts(app, merge)
    const now = matrixOf('x | CIO | CTO\nBudget | C | C\nCloud | C | A')
    const [told] = conflictsNow(openMerge()!, now)
    expect(told?.id).toBe(merged.conflicts[0]?.id)
    expect(told).not.toEqual(merged.conflicts[0])
  })

  test('leaves another dialog alone when it ends', () => {
    app.session.setState({ openMerge: { ...merge, shown: merged.matrix } })
    show(app.front, { kind: 'export' })
    endMerge(app)
    expect(dialog()).toBe('export')
  })
})
