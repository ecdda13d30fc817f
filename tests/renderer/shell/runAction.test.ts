import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPresenting } from '../../../renderer/present/startPresenting.ts'
import { asRowId } from '../../../shared/document/ids.ts'
import { runAction, saveAndClose } from '../../../renderer/shell/runAction.ts'
import type { App } from '../../../renderer/window/app.ts'
import { change } from '../../../renderer/window/change.ts'
import { openFromFile } from '../../../renderer/window/store/documentStore.ts'
import { addDraft } from '../../../renderer/window/store/drafts.ts'
import { dismiss, layerAt, show } from '../../../renderer/window/store/frontStore.ts'
import { appOf, handle } from '../../support/appOf.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** A page in which nothing has the focus. */
const page = { activeElement: null, querySelector: () => null }

let app: App
let asked: string[]
beforeEach(() => {
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { document: page })
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('HTMLInputElement', class {})
  vi.stubGlobal('HTMLTextAreaElement', class {})
  asked = []
  const ask = (what: string) => () => {
    asked.push(what)
    return Promise.resolve(null)
  }
  app = appOf(matrixOf('x | CIO | CTO\n# Run\nBudget | A | C'), {
    bridge: {
      closeWindow: ask('closeWindow'),
      stayOpen: ask('stayOpen'),
      setFullScreen: ask('setFullScreen'),
    },
    perform: runAction,
  })
})
afterEach(() => vi.unstubAllGlobals())

const matrix = () => app.document.getState().document!.matrix
const kinds = () => app.front.getState().layers.map(({ kind }) => kind)

describe('an action', () => {
  test('undoes the last change, says which, and closes what was open on it', () => {
    change(app, { type: 'setTitle', title: 'Later' })
    show(app.front, { kind: 'rowDetails', row: asRowId('budget') })
    app.run('undo')
    expect(matrix().title).toBe('Test')
    expect(kinds()).toEqual([])
    expect(app.session.getState().announcement).toMatch(/^Undone: /)
    app.run('redo')
    expect(matrix().title).toBe('Later')
  })

  test('undoes nothing unseen while the room sees an edition, and says so', () => {
    change(app, { type: 'adopt', edition: { id: 'one', at: '2026-11-30T10:00:00.000Z', by: '', why: '' } })
    change(app, { type: 'setTitle', title: 'Later' })
    startPresenting(app, undefined, 'one')
    app.run('undo')
    expect(matrix().title).toBe('Later')
    expect(app.session.getState().announcement).toMatch(/^An edition cannot be changed/)
  })

  test('that has nothing to undo says nothing', () => {
    app.run('undo')
    expect(app.session.getState().announcement).toBe('')
  })

  test('takes over text that is being typed first, and waits where that is refused', () => {
    addDraft(app.session, { keep: () => change(app, { type: 'setTitle', title: 'Typed' }) })
    app.run('export')
    expect(matrix().title).toBe('Typed')
    expect(kinds()).toEqual(['export'])
    addDraft(app.session, { keep: () => false })
    app.run('versions')
    expect(kinds()).toEqual(['export'])
  })

  test('that changes the chart does nothing where it may only be read', () => {
    const file = { handle, fileName: 'chart.raci', isReadOnly: true, autosave: 'asked' } as const
    openFromFile(app.document, matrix(), file)
    app.run('toggleStrict')
    app.run('completeChart')
    expect(matrix().strict).toBe(false)
    expect(kinds()).toEqual([])
    app.run('versions')
    expect(kinds()).toEqual(['versions'])
  })

  test('opens a list over the window and closes it again; another list takes its place', () => {
    app.run('palette')
    app.run('palette')
    expect(kinds()).toEqual([])
    app.run('palette')
    app.run('shortcuts')
    expect(kinds()).toEqual(['shortcuts'])
  })

  test('lists the keys in the menu of a presentation while one is shown', () => {
    startPresenting(app, undefined)
    app.run('shortcuts')
    expect(kinds()).toEqual(['presentation'])
    expect(layerAt(app.front.getState(), 'presentation')?.panel).toBe('menu')
  })

  test('presents at once when it was asked before who is who', () => {
    app.run('presentFromStart')
    expect(kinds()).toEqual(['who'])
    dismiss(app.front, 'dialog')
    app.run('presentFromStart')
    expect(kinds()).toEqual(['presentation'])
  })

  test('that shows a tab of the panel hides it again only from within', () => {
    app.run('showLoad')
    expect(app.session.getState().panel).toBe('load')
    app.run('showChecks')
    app.run('showChecks')
    expect(app.session.getState().panel).toBe('checks')
    vi.stubGlobal('document', { ...page, querySelector: () => ({ contains: () => true }) })
    app.run('showChecks')
    expect(app.session.getState().panel).toBeUndefined()
  })

  test('adds a role and opens its details', () => {
    app.run('addRole')
    expect(matrix().roles).toHaveLength(3)
    expect(kinds()).toEqual(['role'])
  })
})

describe('leaving', () => {
  test('keeps the window open where what is typed is refused', async () => {
    addDraft(app.session, { keep: () => false })
    await saveAndClose(app)
    expect(asked).toEqual(['stayOpen'])
  })
})
