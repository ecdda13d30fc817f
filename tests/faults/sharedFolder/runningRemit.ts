import { createHash } from 'node:crypto'
import { createDocuments, type Documents } from '../../../electron/documents.ts'
import { inOrder } from '../../../electron/files/queue.ts'
import { makeOwnFolders, ownFoldersIn } from '../../../electron/files/ownFolders.ts'
import { openStates } from '../../../electron/files/states.ts'
import type { DiskChange } from '../../../electron/files/watch.ts'
import { copyNews, newsOf } from '../../../electron/watching.ts'
import { loadContent } from '../../../renderer/files/files.ts'
import { saveFile } from '../../../renderer/files/saveFile.ts'
import { conflictsNow, settleMerge } from '../../../renderer/files/openMerge.ts'
import { takeDiskChange } from '../../../renderer/files/takeDiskChange.ts'
import { createApp, type App } from '../../../renderer/window/app.ts'
import { dispatch, isDirty, type OpenDocument } from '../../../renderer/window/store/documentStore.ts'
import { layerAt } from '../../../renderer/window/store/frontStore.ts'
import type { Bridge } from '../../../shared/bridge/answers.ts'
import type { DiskNews } from '../../../shared/bridge/events.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import type { SaveSurroundings } from '../../../shared/files/disk.ts'
import type { Conflict } from '../../../shared/merge/conflict.ts'
import type { Folder } from './folder.ts'
import type { Remit } from './remit.ts'
import { patience, setBack } from './sharing.ts'

/** What of a computer stays when its Remit is closed, beside the folder: it is on the folder's disk. */
export interface Computer {
  readonly folder: Folder
  readonly random: () => number
  /** two computers with the same one: the second was set up as a copy of the first */
  readonly installation: string
  readonly mistake?: Mistake | undefined
}

/** A wrong way to judge what others wrote, which must not go unnoticed. */
export type Mistake = (news: Extract<DiskNews, { kind: 'changed' }>, shown: Matrix) => DiskNews

/** Main and a window of Remit, on a computer in memory; what lies between them is carried over as the bridge does. */
export async function runningRemit(
  { folder, random, installation, mistake }: Computer,
  name: string,
  now: () => number,
): Promise<Remit> {
  const around: SaveSurroundings = {
    ...folder.disk.surroundings(),
    tempTag: installation,
    randomName: () => createHash('md5').update(String(random())).digest('hex'),
  }
  const folders = ownFoldersIn('/remit')
  if (!folder.disk.content.folders.has('/remit')) folder.disk.content.makeFolder('/remit')
  await makeOwnFolders(around, folders)
  const documents = createDocuments(around, undefined, openStates(around, folders, now))
  const path = folder.path(name)
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { handle } = opened.value.document
  const readContent: Bridge['readContent'] = () =>
    Promise.resolve({
      kind: 'matrix',
      document: { ...opened.value.document, layout: null, autosave: 'soon' },
    })
  let saving: Promise<unknown> = Promise.resolve()
  const app = createApp(bridgeTo(documents, handle, name, readContent), (window, action) => {
    if (action === 'save') saving = saveFile(window, 'again')
  })
  await loadContent(app, () => Promise.resolve())
  let told = ''
  const seenCopies = new Map<string, number>()
  const toldCopies = new Map<string, string>()

  const lookAtCopies = async (): Promise<void> => {
    for (const other of folder.names()) {
      const text = folder.read(other) ?? ''
      if (other === name || toldCopies.get(other) === text) continue
      const since = seenCopies.get(text) ?? now()
      seenCopies.set(text, since)
      const sha256 = around.sha256(new TextEncoder().encode(text))
      const news = await copyNews(
        documents,
        handle,
        path,
        { name: other, text, sha256 },
        now() - since < patience,
      )
      if (news === 'later') continue
      toldCopies.set(other, text)
      if (news) takeDiskChange(app, news)
      await inOrder(path, () => Promise.resolve())
    }
  }

  const lookAtFile = async (): Promise<void> => {
    const text = folder.read(name) ?? ''
    const sha256 = around.sha256(new TextEncoder().encode(text))
    const hashes = documents.find(handle)?.hashes ?? []
    const seen = [sha256, ...hashes].join(' ')
    if (hashes.includes(sha256)) told = ''
    if (hashes.includes(sha256) || told === seen) return
    told = seen
    const parsed = parseMatrix(text)
    const change: DiskChange = parsed.ok
      ? { kind: 'changed', text, sha256 }
      : { kind: 'unreadable', error: { kind: 'unreadable', path, cause: parsed.error } }
    const news = await newsOf({ around, documents, send: () => undefined }, handle, change)
    const isMistaken = mistake !== undefined && news?.kind === 'changed'
    if (news) takeDiskChange(app, isMistaken ? mistake(news, openDocument(app).matrix) : news)
    // What was written again is looked at: should the same state come once more, that is news.
    if (news?.kind === 'echo') told = ''
    // What the window has taken in is kept before anything else is done with the file.
    await inOrder(path, () => Promise.resolve())
    noticeWriting(text)
  }

  const look = async (): Promise<void> => {
    await lookAtFile()
    await lookAtCopies()
  }

  /** Tells the engine, if the file is another by now. */
  const noticeWriting = (before: string | undefined): void => {
    if (folder.read(name) !== before) folder.tell(name, 'remit')
  }

  return {
    look,
    matrix: () => openDocument(app).matrix,
    isSaved: () => !isDirty(openDocument(app)) && questionsOf(app).length === 0,
    question: () => questionsOf(app),
    awaitsMore: () => app.session.getState().takeAwaited !== undefined,
    edit: (command) => void dispatch(app.document, command),
    save: async () => {
      await look()
      const before = folder.read(name)
      if (questionsOf(app).length > 0) return
      await saveFile(app, 'again')
      noticeWriting(before)
    },
    answer: async (choose) => {
      const before = folder.read(name)
      for (let { openMerge } = app.session.getState(); openMerge; { openMerge } = app.session.getState())
        settleMerge(app, openMerge, new Map(openMerge.merged.conflicts.map((one) => [one.id, choose(one)])))
      layerAt(app.front.getState(), 'question')?.question.choices[0]?.run()
      await inOrder(path, () => Promise.resolve())
      await saving
      noticeWriting(before)
    },
  }
}

function bridgeTo(
  documents: Documents,
  handle: string,
  name: string,
  readContent: Bridge['readContent'],
): Bridge {
  const known: Partial<Bridge> = {
    readContent,
    acceptDisk: ({ sha256, taken }) => {
      documents.accept(handle, sha256, taken ?? undefined)
      return Promise.resolve(null)
    },
    acceptCopy: async ({ name: copy, taken }) => {
      await documents.acceptCopy(handle, copy, taken ?? undefined)
      return null
    },
    saveMatrix: async ({ text }) => {
      const saved = await documents.save(handle, text)
      if (!saved.ok) return { kind: 'failed', error: saved.error }
      const told = { handle, name, folder: 'team', at: '2026-01-01T00:00:00Z' } as const
      return { kind: 'saved', ...told, autosave: 'soon', unkept: null }
    },
  }
  const missing = (called: string) => (): never => {
    throw new Error(`The window called ${called}.`)
  }
  return new Proxy(known, {
    get: (target, called: keyof Bridge) => target[called] ?? missing(called),
  }) as Bridge
}

function openDocument(app: App): OpenDocument {
  const { document } = app.document.getState()
  if (document === undefined) throw new Error('The window shows no chart.')
  return document
}

function questionsOf(app: App): readonly Conflict[] {
  const { openMerge, setBack: isSetBack } = app.session.getState()
  const asked = openMerge ? conflictsNow(openMerge, openDocument(app).matrix) : []
  if (isSetBack === undefined) return asked
  const place = { in: 'chart' } as const
  const sides = { base: undefined, ours: 'mine', theirs: 'set back' }
  return [...asked, { kind: 'field', id: setBack, place, field: setBack, ...sides }]
}
