import { findUnsavedWork, putAside } from '../../electron/files/recovery.ts'
import type { Behaviour } from '../support/diskInMemory.ts'
import { folders, type World } from './world.ts'

/** Something a person does with Remit, on a disk that may be odd. */
export interface Scenario {
  readonly name: string
  /** what is on the disk before, by path; all of it counts as saved */
  readonly files?: Readonly<Record<string, string>>
  /** a second name of a file */
  readonly link?: readonly [string, string]
  readonly oddity?: Behaviour
  readonly run: (world: World) => Promise<void>
}

const chart = '/docs/chart.raci'
const other = '/docs/other.raci'
const long = (text: string): string => `${text} `.repeat(20)
const old = { [chart]: 'the old chart' }

/** A folder that takes no new files, as on a share where only the files themselves may be written. */
const noNewFiles: Behaviour = {
  before: (operation, _disk, path) => {
    if (operation === 'open wx+' && path.startsWith('/docs/')) throw failure('EACCES')
  },
}

function renameSays(code: string): Behaviour {
  return {
    before: (operation, _disk, path) => {
      if (operation === 'rename' && path.startsWith('/docs/')) throw failure(code)
    },
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Types texts into a chart, one after the other. */
async function type(world: World, ...texts: readonly string[]) {
  const journal = await world.begin(world.workAt(chart))
  for (const text of texts) if (journal) await world.record(journal, text)
  return journal
}

async function typeAndSave(world: World, ...texts: readonly string[]) {
  const journal = await world.begin(world.workAt(chart))
  for (const text of texts) {
    if (!journal) return undefined
    await world.record(journal, text)
    const { revision } = journal.current()
    const sha256 = world.around.sha256(new TextEncoder().encode(text))
    if (await world.save(chart, text)) await journal.saved({ revision, text, path: chart, sha256 })
  }
  return journal
}

/** What was typed and not saved is found, opened again, and typed on. */
async function recover(world: World, ...texts: readonly string[]) {
  const tools = { around: world.around, folder: folders.journals, isAlive: () => false }
  const found = await findUnsavedWork(tools)
  const [unsaved] = found.ok ? found.value.unsaved : []
  const journal = unsaved && (await world.begin(unsaved.work, unsaved.journal))
  for (const text of texts) if (journal) await world.record(journal, text)
  return journal
}

/** The ways a save goes, each with every sort of disk. */
const saves: readonly Scenario[] = [
  { name: 'first save', run: async (world) => void (await world.save(chart, 'new')) },
  { name: 'save over the last', files: old, run: async (world) => void (await world.save(chart, 'new')) },
  {
    name: 'save something longer',
    files: old,
    run: async (world) => void (await world.save(chart, long('new'))),
  },
  {
    name: 'save something shorter',
    files: { [chart]: long('old') },
    run: async (world) => void (await world.save(chart, 'new')),
  },
  {
    name: 'save on a disk that takes a few bytes at a time',
    files: old,
    oddity: { writeLimit: 5 },
    run: async (world) => void (await world.save(chart, 'the new chart')),
  },
  {
    name: 'three saves in a row',
    files: old,
    run: async (world) => {
      for (const text of ['one', 'two', 'three']) await world.save(chart, text)
    },
  },
  {
    name: 'save as, beside',
    files: old,
    run: async (world) => void (await world.save(other, 'copy', { kind: 'anything' })),
  },
  {
    name: 'save as, over somebody else’s chart',
    files: { ...old, [other]: 'their chart' },
    run: async (world) => void (await world.save(other, 'mine', { kind: 'anything' })),
  },
]

const savesInPlace: readonly Scenario[] = [
  ...(
    [
      ['a folder that takes no new files', noNewFiles],
      ['a file that is mounted by itself', renameSays('EBUSY')],
      ['a rename across disks', renameSays('EXDEV')],
    ] as const
  ).flatMap(([where, oddity]): Scenario[] => [
    {
      name: `${where}: longer`,
      files: old,
      oddity,
      run: async (world) => void (await world.save(chart, long('new'))),
    },
    {
      name: `${where}: shorter`,
      files: { [chart]: long('old') },
      oddity,
      run: async (world) => void (await world.save(chart, 'new')),
    },
  ]),
  {
    name: 'a file with two names',
    files: old,
    link: [chart, other],
    run: async (world) => void (await world.save(chart, 'the new chart')),
  },
  {
    name: 'in place, twice',
    files: old,
    oddity: noNewFiles,
    run: async (world) => {
      await world.save(chart, 'one')
      await world.save(chart, 'two, longer')
    },
  },
]

const journals: readonly Scenario[] = [
  { name: 'a new chart, typed', run: async (world) => void (await type(world, 'a', 'b', 'c')) },
  { name: 'a chart, typed in', files: old, run: async (world) => void (await type(world, 'a', 'b', 'c')) },
  {
    name: 'a chart, typed in fast',
    files: old,
    run: async (world) => {
      const journal = await world.begin(world.workAt(chart))
      if (journal) await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => world.record(journal, text)))
    },
  },
  {
    name: 'typed, saved, typed, saved',
    files: old,
    run: async (world) => void (await typeAndSave(world, 'a', 'b')),
  },
  {
    name: 'typed, saved in place',
    files: old,
    oddity: noNewFiles,
    run: async (world) => void (await typeAndSave(world, 'a', 'b')),
  },
  {
    name: 'a long journal is written anew at a save',
    files: old,
    run: async (world) => {
      const journal = await typeAndSave(world, long(long('a')), 'short')
      if (journal) await world.record(journal, 'and on')
    },
  },
  {
    name: 'typed, saved, closed',
    files: old,
    run: async (world) => {
      const journal = await typeAndSave(world, 'a')
      const place = world.promises().saved.get(chart) ?? -1
      if (journal && world.texts[place] === journal.current().text) await journal.remove()
    },
  },
  {
    name: 'typed, left, recovered, typed on',
    files: old,
    run: async (world) => {
      await (await type(world, 'a', 'b'))?.close()
      await recover(world, 'c', 'd')
    },
  },
  {
    name: 'typed, left, recovered, saved, closed',
    files: old,
    run: async (world) => {
      await (await type(world, 'a'))?.close()
      const journal = await recover(world, 'b')
      if (await world.save(chart, 'b')) await journal?.remove()
    },
  },
  {
    name: 'typed, left, put aside',
    files: old,
    run: async (world) => {
      await (await type(world, 'a'))?.close()
      const tools = { around: world.around, folder: folders.journals, isAlive: () => false }
      const found = await findUnsavedWork(tools)
      const [unsaved] = found.ok ? found.value.unsaved : []
      if (unsaved) await putAside(tools, world.versions, unsaved)
    },
  },
]

const histories: readonly Scenario[] = [
  {
    name: 'three versions',
    files: old,
    run: async (world) => {
      for (const text of ['v1', 'v2', 'v3']) await world.keep(chart, text)
    },
  },
  {
    name: 'versions, one named, thinned out',
    files: old,
    run: async (world) => {
      for (const text of ['v1', 'v2']) await world.keep(chart, text)
      const list = await world.versions.list(world.key(chart))
      const [newest] = list.ok ? list.value : []
      if (newest) await world.versions.pin(world.key(chart), newest.id, 'Agreed')
      await world.versions.prune()
    },
  },
  {
    name: 'versions of a copy are forgotten',
    files: { ...old, [other]: 'the copy' },
    run: async (world) => {
      await world.keep(chart, 'shared')
      await world.versions.keep(
        { documentId: 'copy', path: other },
        new TextEncoder().encode('shared'),
        'saved',
      )
      await world.versions.forget({ documentId: 'copy', path: other })
    },
  },
  {
    name: 'a whole session',
    files: old,
    run: async (world) => {
      await (await typeAndSave(world, 'a', 'b', 'c'))?.close()
      const journal = await recover(world, 'd')
      await world.save(chart, 'e')
      await journal?.close()
      await world.versions.prune()
    },
  },
]

export const scenarios: readonly Scenario[] = [...saves, ...savesInPlace, ...journals, ...histories]
/** Those that only save: also wrong ways to save can be tried on them. */
export const savingScenarios = saves
