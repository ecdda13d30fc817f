import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** A chart in a folder, and what another program makes of it: as many bytes as it holds before, and others. */
export interface Place {
  readonly folder: string
  readonly path: string
  readonly theirs: string
}

export interface ForeignChange {
  /** What the program does, one step after the other; between them others have their turn. */
  readonly steps: readonly ((place: Place) => void)[]
  /** what it has written in the end, by the file it is in; that may hold more */
  readonly wrote: (place: Place) => ReadonlyMap<string, string>
  /** it only looks as if the file had changed: no save may be refused for it */
  readonly isHarmless?: true
  /** it puts another file at the path: in the very instant of our rename nobody can tell */
  readonly isReplacing?: true
  /** what is told of it where the file is watched; absent: nothing */
  readonly told?: 'changed' | 'gone' | 'unreadable'
}

/** The files a program keeps open between its steps. */
const open = new Map<string, number>()

function writePart(part: number): (place: Place) => void {
  return ({ path, theirs }) => {
    const file = open.get(path) ?? openSync(path, 'r+')
    open.set(path, file)
    const third = Math.ceil(theirs.length / 3)
    writeSync(file, theirs.slice(part * third, (part + 1) * third), part * third)
  }
}

const atPath = ({ path, theirs }: Place): ReadonlyMap<string, string> => new Map([[path, theirs]])
const nothing = (): ReadonlyMap<string, string> => new Map<string, string>()
const marked = (theirs: string): string => `<<<<<<< HEAD\n${theirs}=======\n${theirs}>>>>>>> theirs\n`
const longAgo = new Date('2001-01-01T00:00:00Z')

/** What other programs do to a file, in fourteen kinds. All texts are ASCII, so characters are bytes. */
export const foreignChanges: Readonly<Record<string, ForeignChange>> = {
  'writes as many bytes and puts the time back': {
    steps: [
      ({ path, theirs }) => {
        const { mtime } = statSync(path)
        writeFileSync(path, theirs)
        utimesSync(path, mtime, mtime)
      },
    ],
    ...{ wrote: atPath, told: 'changed' },
  },
  'writes and sets an older time': {
    steps: [
      ({ path, theirs }) => {
        writeFileSync(path, theirs)
        utimesSync(path, longAgo, longAgo)
      },
    ],
    ...{ wrote: atPath, told: 'changed' },
  },
  touches: {
    steps: [({ path }) => utimesSync(path, new Date(), new Date())],
    ...{ wrote: nothing, isHarmless: true },
  },
  'changes the mode': {
    steps: [({ path }) => chmodSync(path, 0o640)],
    ...{ wrote: nothing, isHarmless: true },
  },
  deletes: { steps: [({ path }) => rmSync(path)], wrote: nothing, told: 'gone' },
  'renames another over it': {
    steps: [
      ({ path, theirs }) => {
        writeFileSync(`${path}.new`, theirs)
        renameSync(`${path}.new`, path)
      },
    ],
    ...{ wrote: atPath, isReplacing: true, told: 'changed' },
  },
  'writes slowly, in place': {
    steps: [writePart(0), writePart(1), writePart(2)],
    ...{ wrote: atPath, told: 'changed' },
  },
  'truncates, then fills': {
    steps: [
      ({ path }) => open.set(path, openSync(path, 'w')),
      ({ path, theirs }) => void writeSync(open.get(path) ?? -1, theirs),
    ],
    ...{ wrote: atPath, told: 'changed' },
  },
  'checks it out of git': {
    steps: [
      ({ folder, path, theirs }) => {
        if (hasGit()) return git(folder, 'checkout', '-q', 'theirs', '--', '.')
        // As git does it.
        rmSync(path)
        writeFileSync(path, theirs)
      },
    ],
    ...{ wrote: atPath, isReplacing: true, told: 'changed' },
  },
  'writes conflict marks': {
    steps: [({ path, theirs }) => writeFileSync(path, marked(theirs))],
    wrote: ({ path, theirs }) => new Map([[path, marked(theirs)]]),
    told: 'unreadable',
  },
  'puts a conflicted copy beside it': {
    steps: [({ folder, theirs }) => writeFileSync(copyIn(folder), theirs)],
    wrote: ({ folder, theirs }) => new Map([[copyIn(folder), theirs]]),
    isHarmless: true,
  },
  'puts a folder in its place': {
    steps: [
      ({ path, theirs }) => {
        rmSync(path)
        mkdirSync(path)
        writeFileSync(join(path, 'inside.raci'), theirs)
      },
    ],
    wrote: ({ path, theirs }) => new Map([[join(path, 'inside.raci'), theirs]]),
    told: 'gone',
  },
  'puts a link in its place': {
    steps: [
      ({ folder, path, theirs }) => {
        writeFileSync(elsewhereIn(folder), theirs)
        rmSync(path)
        symlinkSync(elsewhereIn(folder), path)
      },
    ],
    wrote: ({ folder, theirs }) => new Map([[elsewhereIn(folder), theirs]]),
    told: 'changed',
  },
  appends: {
    steps: [({ path }) => appendFileSync(path, 'one more line\n')],
    wrote: ({ path }) => new Map([[path, '\none more line\n']]),
    told: 'unreadable',
  },
}

function copyIn(folder: string): string {
  return join(folder, 'chart (conflicted copy).raci')
}

function elsewhereIn(folder: string): string {
  return join(folder, 'elsewhere.txt')
}

export function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0
}

function git(folder: string, ...words: readonly string[]): void {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'init.defaultBranch=main']
  execFileSync('git', ['-C', folder, ...who, ...words], { stdio: 'ignore' })
}

/** Makes the chart's folder a checkout of git, with theirs on a branch of its own. */
export function commitTheirs({ folder, path, theirs }: Place, base: string): void {
  git(folder, 'init', '-q')
  for (const [branch, text] of [
    ['theirs', theirs],
    ['main', base],
  ] as const) {
    writeFileSync(path, text)
    git(folder, 'checkout', '-q', '-B', branch)
    git(folder, 'add', 'chart.raci')
    git(folder, 'commit', '-q', '--allow-empty', '-m', branch)
  }
}
