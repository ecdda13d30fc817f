import { copyName, type Engine, type EngineOptions } from './engine.ts'

/** How often each computer has changed a file. */
type Changes = readonly number[]

interface Entry {
  readonly text: string
  readonly changes: Changes
  /** by the clock of the computer that wrote it */
  readonly writtenAt: number
  /** whether the engine has noticed what was written here */
  readonly isNoticed: boolean
}

export interface PeersOptions extends EngineOptions {
  /** whether the side that loses a clash is left beside the file */
  readonly leavesCopies: boolean
  /** by how many milliseconds the clock of each computer is off */
  readonly clocks: readonly number[]
}

/**
 * Computers that send each other their files, as Syncthing does. Where two have changed a file the one written last is taken,
 * by the clocks of those who wrote; what is replaced is left beside it or gone.
 */
export function peers({ timetable, random, folders, slowness, leavesCopies, clocks }: PeersOptions): Engine {
  const all = folders.map((folder) => ({ folder, files: new Map<string, Entry>(), isOnline: true }))
  let copies = 0

  const entryOf = (computer: number, name: string): Entry | undefined => all[computer]?.files.get(name)

  const written = (computer: number, name: string): void => {
    const { files, folder } = all[computer]!
    const known = files.get(name)
    const changes = known?.changes ?? folders.map(() => 0)
    const writtenAt = timetable.now + (clocks[computer] ?? 0)
    files.set(name, { text: folder.read(name) ?? '', changes, writtenAt, isNoticed: false })
    if (known === undefined || known.isNoticed)
      timetable.after(random() * slowness, () => notice(computer, name))
  }

  const notice = (computer: number, name: string): void => {
    const entry = entryOf(computer, name)
    if (entry === undefined || entry.isNoticed) return
    const changes = entry.changes.map((count, at) => (at === computer ? count + 1 : count))
    all[computer]!.files.set(name, { ...entry, changes, isNoticed: true })
    tellAll(computer, name)
  }

  const tellAll = (computer: number, name: string): void => {
    for (const other of all.keys()) if (other !== computer) tell(computer, other, name)
  }

  const tell = (from: number, to: number, name: string): void => {
    const entry = entryOf(from, name)
    if (entry === undefined || !entry.isNoticed || !all[from]!.isOnline || !all[to]!.isOnline) return
    timetable.after(random() * slowness, () => {
      if (all[to]!.isOnline) take(to, name, entry)
    })
  }

  const take = (computer: number, name: string, entry: Entry): void => {
    notice(computer, name)
    const own = entryOf(computer, name)
    if (own === undefined || isIn(own.changes, entry.changes)) return put(computer, name, entry)
    if (isIn(entry.changes, own.changes)) return
    const changes = own.changes.map((count, at) => Math.max(count, entry.changes[at] ?? 0))
    const isSame = own.text === entry.text
    // The other side finds the same, and takes what is here.
    if (!isSame && isAhead(own, entry)) return
    if (leavesCopies && !isSame)
      all[computer]!.folder.write(copyName(name, `${computer}-${++copies}`), own.text, 'engine')
    const writtenAt = isSame ? Math.max(own.writtenAt, entry.writtenAt) : entry.writtenAt
    put(computer, name, { ...entry, changes, writtenAt })
    tellAll(computer, name)
  }

  const put = (computer: number, name: string, entry: Entry): void => {
    const { files, folder } = all[computer]!
    files.set(name, entry)
    if (folder.read(name) !== entry.text) folder.write(name, entry.text, 'engine')
  }

  for (const [computer, { folder, files }] of all.entries()) {
    folder.watch((name, by) => {
      // What the engine itself has put there is known, except for a copy it has just made.
      if (by === 'remit' || files.get(name)?.text !== folder.read(name)) written(computer, name)
    })
  }

  const setOnline = (computer: number, isOnline: boolean): void => {
    all[computer]!.isOnline = isOnline
    if (!isOnline) return
    for (const other of all.keys()) {
      if (other === computer) continue
      for (const name of all[computer]!.files.keys()) tell(computer, other, name)
      for (const name of all[other]!.files.keys()) tell(other, computer, name)
    }
  }

  return { words: leavesCopies ? 'peers with copies' : 'peers without copies', setOnline }
}

/** Whether all these changes are among those. */
function isIn(some: Changes, others: Changes): boolean {
  return some.every((count, at) => count <= (others[at] ?? 0))
}

function isAhead(own: Entry, other: Entry): boolean {
  return own.writtenAt > other.writtenAt || (own.writtenAt === other.writtenAt && own.text >= other.text)
}
