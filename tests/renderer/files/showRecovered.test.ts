import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenedDocument, RecoveredWork, WindowContent } from '../../../shared/bridge/opening.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import type { App } from '../../../renderer/window/app.ts'
import { showRecovered } from '../../../renderer/files/showRecovered.ts'
import { isDirty, undoLast } from '../../../renderer/window/store/documentStore.ts'
import { layerAt } from '../../../renderer/window/store/frontStore.ts'
import { appOf, handle } from '../../support/appOf.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

type Content = Extract<WindowContent, { kind: 'recovered' }>

const base = matrixOf('x | CIO | CTO\nBudget | A | C')
const work = matrixOf('x | CIO | CTO\nBudget | R | C')

let app: App
beforeEach(() => {
  app = appOf(base)
})

function content(kind: RecoveredWork['kind'], file: Matrix | undefined, text = serialise(work)): Content {
  const document: OpenedDocument = {
    ...{ handle, name: 'chart.raci', text: file ? serialise(file) : '', isReadOnly: false },
    ...{ otherSide: null, copies: [], layout: null, autosave: 'soon' },
  }
  const recovered = { kind, text, base: serialise(base), changes: 3, at: '2026-03-01T09:30:00.000Z' }
  return {
    kind: 'recovered',
    document: file ? document : null,
    recovered: { ...recovered, name: 'chart.raci' },
  }
}

const shown = () => app.document.getState().document!
const letters = () => lettersOf(shown().matrix)['budget']

describe('work that comes back', () => {
  test('lies over its file: unsaved, and one undo away from what the file holds', () => {
    showRecovered(app, content('file-as-left', base))
    expect(letters()).toBe('R | C')
    expect(isDirty(shown())).toBe(true)
    expect(app.session.getState().recovery?.words).toMatch(/^Recovered 3 unsaved changes, the last at/)
    undoLast(app.document)
    expect(letters()).toBe('A | C')
    expect(isDirty(shown())).toBe(false)
  })

  test('is merged with what somebody else wrote into the file meanwhile', () => {
    showRecovered(app, content('file-changed', matrixOf('x | CIO | CTO\nBudget | A | I')))
    expect(letters()).toBe('R | I')
    expect(layerAt(app.front.getState(), 'dialog')).toBeUndefined()
  })

  test('is asked about where both changed the same', () => {
    showRecovered(app, content('file-changed', matrixOf('x | CIO | CTO\nBudget | I | C')))
    expect(letters()).toBe('R | C')
    expect(app.session.getState().openMerge?.merged.conflicts).toHaveLength(1)
    expect(layerAt(app.front.getState(), 'dialog')?.kind).toBe('conflicts')
  })

  test('has no file any more where that is gone', () => {
    showRecovered(app, content('file-gone', undefined))
    expect(letters()).toBe('R | C')
    expect(shown().handle).toBeUndefined()
    expect(app.session.getState().recovery?.words).toMatch(/no longer where it was; save under a name/)
  })

  test('that cannot be read is said, and what is on screen stays', () => {
    showRecovered(app, content('file-as-left', base, '{'))
    expect(letters()).toBe('A | C')
    expect(app.session.getState().notice?.title).toBe('The unsaved work was not opened')
  })
})
