import { copyName, type Engine, type EngineOptions } from './engine.ts'

/** What becomes of a file that was changed here while the server has got another one. */
export type Clash = 'copy' | 'ours over theirs' | 'theirs over ours'

/** What a computer last had in common with the server. */
interface Common {
  readonly text: string
  readonly revision: number
}

/** A server to which each computer sends its files and from which it takes those of the others, as OneDrive and Dropbox do. */
export function server({ timetable, random, folders, slowness }: EngineOptions, clash: Clash): Engine {
  const files = new Map<string, Common>()
  const computers = folders.map((folder) => {
    const common = new Map<string, Common>()
    for (const name of folder.names()) common.set(name, { text: folder.read(name) ?? '', revision: 0 })
    return { folder, common, isOnline: true, isDue: false }
  })
  let copies = 0

  const soon = (computer: number): void => {
    const own = computers[computer]!
    if (own.isDue || !own.isOnline) return
    own.isDue = true
    timetable.after(random() * slowness, () => {
      own.isDue = false
      if (own.isOnline) compare(computer)
    })
  }

  const compare = (computer: number): void => {
    const { folder } = computers[computer]!
    for (const name of new Set([...folder.names(), ...files.keys()])) compareFile(computer, name)
  }

  const compareFile = (computer: number, name: string): void => {
    const { folder, common } = computers[computer]!
    const [here, there, last] = [folder.read(name), files.get(name), common.get(name)]
    const isChangedHere = here !== undefined && here !== last?.text
    const isChangedThere = there !== undefined && there.revision !== last?.revision
    if (isChangedHere && isChangedThere && here !== there.text) return settle(computer, name, here)
    if (isChangedThere) takeFrom(computer, name, there)
    else if (isChangedHere) send(computer, name, here)
  }

  const settle = (computer: number, name: string, here: string): void => {
    if (clash === 'ours over theirs') return send(computer, name, here)
    if (clash === 'copy') {
      const copy = copyName(name, `${computer}-${++copies}`)
      computers[computer]!.folder.write(copy, here, 'engine')
      send(computer, copy, here)
    }
    const there = files.get(name)
    if (there) takeFrom(computer, name, there)
  }

  const send = (computer: number, name: string, text: string): void => {
    const sent = { text, revision: (files.get(name)?.revision ?? 0) + 1 }
    files.set(name, sent)
    computers[computer]!.common.set(name, sent)
    for (const other of computers.keys()) if (other !== computer) soon(other)
  }

  const takeFrom = (computer: number, name: string, there: Common): void => {
    const { folder, common } = computers[computer]!
    common.set(name, there)
    if (folder.read(name) !== there.text) folder.write(name, there.text, 'engine')
  }

  for (const [computer, { folder }] of computers.entries())
    folder.watch((_name, by) => {
      if (by === 'remit') soon(computer)
    })

  const setOnline = (computer: number, isOnline: boolean): void => {
    computers[computer]!.isOnline = isOnline
    if (isOnline) soon(computer)
  }

  return { words: `server, ${clash}`, setOnline }
}
