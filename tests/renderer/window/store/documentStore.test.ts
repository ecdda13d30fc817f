import { beforeEach, expect, test } from 'vitest'
import {
  createDocumentStore,
  dispatch,
  isDirty,
  markSaved,
  openFromFile,
  openImported,
  openNew,
  redoNext,
  undoLast,
  type DocumentStore,
} from '../../../../renderer/window/store/documentStore.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../../shared/document/ids.ts'
import { matrixFromTemplate } from '../../../../shared/templates/template.ts'
import { cioCto } from '../../../../shared/templates/cioCto.ts'

const matrix = matrixFromTemplate(cioCto)
const setA = {
  type: 'toggleLetter',
  cells: [{ row: asRowId('it-vision'), role: asRoleId('cio') }],
  letter: asLetterKey('A'),
} as const

let store: DocumentStore

beforeEach(() => {
  store = createDocumentStore()
  openFromFile(store, matrix, { handle: 'h', fileName: 'a.raci', isReadOnly: false, autosave: 'asked' })
})

function open() {
  const { document } = store.getState()
  if (document === undefined) throw new Error('Nothing is open.')
  return document
}

test('a change makes the document dirty, and undoing it makes it clean again', () => {
  expect(isDirty(open())).toBe(false)
  dispatch(store, setA)
  expect(isDirty(open())).toBe(true)
  expect(undoLast(store)?.label).toBe('Set A for CIO on IT vision and roadmap')
  expect(isDirty(open())).toBe(false)
  redoNext(store)
  expect(isDirty(open())).toBe(true)
})

test('an imported matrix is unsaved work from the start', () => {
  openImported(store, matrix)
  expect(isDirty(open())).toBe(true)
  markSaved(store, matrix, {
    handle: 'h',
    fileName: 'a.raci',
    savedAt: '2026-03-01T09:30:00.000Z',
    savedIn: 'team',
    autosave: 'asked',
  })
  expect(isDirty(open())).toBe(false)
})

test('a matrix just made from a template is no unsaved work until somebody touches it', () => {
  openNew(store, matrix)
  expect(isDirty(open())).toBe(false)
  dispatch(store, setA)
  expect(isDirty(open())).toBe(true)
})

test('edits made while a save was under way stay unsaved', () => {
  dispatch(store, setA)
  const sent = open().matrix
  dispatch(store, { type: 'setTitle', title: 'Later' })
  markSaved(store, sent, {
    handle: 'h',
    fileName: 'a.raci',
    savedAt: '2026-11-23T09:30:00.000Z',
    savedIn: 'team',
    autosave: 'asked',
  })
  expect(isDirty(open())).toBe(true)
  undoLast(store)
  expect(isDirty(open())).toBe(false)
})

test('a command that changes nothing leaves no step to undo', () => {
  dispatch(store, { type: 'setTitle', title: matrix.title })
  expect(open().history.past).toEqual([])
})

test('a matrix that is open for reading only refuses every command', () => {
  openFromFile(store, matrix, { handle: 'h', fileName: 'a.raci', isReadOnly: true, autosave: 'asked' })
  expect(dispatch(store, setA)).toEqual({ ok: false, error: { kind: 'read-only' } })
  expect(open().matrix).toBe(matrix)
})
