import type { Channel } from '../../shared/bridge/channels.ts'
import type { Presentation } from '../../shared/bridge/presenting.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import { noLetterhead, usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialiseSession } from '../../shared/workshop/sessionFile.ts'
import { at } from '../support/workshopOf.ts'
import { startSession } from '../../shared/workshop/session.ts'

/** One request of each channel that main would accept from a window with this matrix and handle. */
export function validRequests(matrix: Matrix, handle: string): { readonly [C in Channel]: Request<C> } {
  const text = serialise(matrix)
  const unknown = 'f'.repeat(32)
  const page = { paper: 'A4', isLandscape: false, line: '' } as const
  const presentation: Presentation = {
    ...{
      view: { kind: 'rows' } as const,
      edition: null,
      asOf: null,
      rows: null,
      stop: 'row it-vision',
      at: 0,
      role: null,
      row: null,
    },
    ...{ isSpotlit: false, blank: null, typed: '' },
  }
  const nothing = undefined
  return {
    ...{ readContent: nothing, listRecents: nothing, openMatrix: nothing, importFile: nothing },
    openRecent: { id: unknown },
    forgetRecent: { id: unknown },
    pinRecent: { id: unknown, isPinned: true },
    findRecents: nothing,
    openDropped: { paths: [] },
    importPasted: { text: 'Activity\tCIO\nBudget\tA' },
    readImport: { table: 0, decisions: { headerRows: [0], marks: { x: 'note' } } },
    ...{ endImport: nothing, importWaiting: nothing },
    showImported: { name: 'table.csv', text },
    beginWork: { matrix: matrix.id, base: text, baseIsIn: 'file', text, revision: 1, changes: 0 },
    recordWork: { revision: 2, change: [{ skip: 1, drop: 1, put: ['  "format": "remit",'] }] },
    ...{ putAside: nothing, listVersions: nothing, readReport: nothing, listTemplates: nothing },
    acceptDisk: { sha256: 'a'.repeat(64), taken: null },
    acceptCopy: { name: 'chart 2.raci', taken: null },
    removeCopies: nothing,
    previewPdf: { html: '<p>Chart</p>', page },
    useExported: { how: 'copyPath' },
    readVersion: { id: 'v1' },
    nameVersion: { id: 'v1', name: 'Before the offsite' },
    forgetDocument: { matrix: matrix.id },
    saveMatrix: {
      revision: 1,
      handle,
      way: 'again',
      title: 'Technology leadership',
      text,
      covered: { decided: 1, responsibilities: 2 },
    },
    keepTemplate: { title: 'Ours', text },
    removeTemplate: { id: unknown },
    exportFile: { title: 'Chart', format: 'csv', bytes: new Uint8Array([1, 2, 3]) },
    exportPdf: { title: 'Chart', html: '<p>Chart</p>', page },
    exportPack: { title: 'Chart', papers: [{ kind: 'page', about: '', html: '<p>Chart</p>', page }] },
    printChart: { html: '<p>Chart</p>', page },
    ...{ readCopy: nothing, openPractice: nothing, toggleAutosave: nothing, stillHere: nothing },
    ...{ cancelWork: nothing, readExportHabits: nothing },
    keepExportHabits: { last: 'pdf', letterhead: noLetterhead, pack: ['pdf'], choices: { pdf: choices } },
    keepLayout: {
      ...{ widths: { name: 200 }, folded: ['run'], hiddenRoles: ['cto'], pinnedRoles: ['cio'] },
      ...{ pinsAssigned: null, wrapsNames: true },
    },
    editClipboard: { command: 'copy' },
    ...{ newWindow: nothing, closeWindow: nothing, stayOpen: nothing },
    reportState: {
      ...{
        hasMatrix: true,
        isEditable: true,
        isDirty: false,
        hasDraft: false,
        isUndecided: false,
        title: 'Technology',
      },
      ...{ undoLabel: null, redoLabel: 'Set A', ticked: ['toggleStrict'] },
    },
    setTheme: { theme: 'light' },
    setReducedMotion: { reducesMotion: false },
    readPreferences: nothing,
    setFullScreen: { isOn: false },
    keepAwake: { isOn: false },
    openPresenter: nothing,
    showPresenter: { presentation, text, message: 'Set A for CIO' },
    steer: { does: 'go', to: 'next' },
    readWorkshop: { matrix: matrix.id },
    keepWorkshop: { matrix: matrix.id, text: serialiseSession(startSession({ matrix: matrix.id, at })) },
    readAnswersFiles: nothing,
  }
}

const {
  sections: _sections,
  roles: _roles,
  date: _date,
  edition: _edition,
  mark: _mark,
  letterhead: _letterhead,
  ...choices
} = usualOptions('')
