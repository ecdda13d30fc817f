import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { matrixIn } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { lane, needs, perLane, randomFrom, report, seed } from '../../support/lane.ts'
import { RemitApp } from '../../support/remitApp.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { Edits } from '../sharedFolder/edits.ts'
import { chartFor, everybody, ownerOf } from '../sharedFolder/place.ts'
import { Colleague, isSaved } from './colleague.ts'
import { startCopier } from './copier.ts'
import type { FolderEngine } from './folderEngine.ts'
import { startGitClones } from './gitClones.ts'
import { lackingSyncthing, startSyncthing } from './syncthing.ts'

const people = [0, 1]
const ended: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end()
})

type StartEngine = (folders: readonly string[]) => FolderEngine | Promise<FolderEngine>

interface Pace {
  /** edits of each person */
  readonly edits: number
  /** the longest pause between two edits, in milliseconds */
  readonly pause: number
  /** how long the engine may take to carry a change, in milliseconds */
  readonly carrying: number
}

/** Two people, each at a Remit of their own on a folder of their own, which an engine keeps alike. */
async function workTogether(start: StartEngine, { edits: most, pause, carrying }: Pace) {
  const random = randomFrom(seed)
  const files = people.map(() => join(temporaryFolder(), 'team', 'chart.raci'))
  const folders = files.map((file) => join(file, '..'))
  folders.forEach((folder) => mkdirSync(folder))
  writeFileSync(files[0]!, serialise(chartFor(people.length)))
  const engine = await start(folders)
  ended.push(engine.stop)
  await expect.poll(() => files.every((file) => existsSync(file)), { timeout: 60_000 }).toBe(true)

  const edits = new Edits()
  const colleagues: Colleague[] = []
  for (const file of files) {
    const app = await RemitApp.launch({ args: [file], userData: temporaryFolder() })
    ended.push(() => app.close())
    await app.page.locator('.ag-row').first().waitFor()
    colleagues.push(new Colleague(app, edits))
  }

  await Promise.all(
    colleagues.map(async (colleague, person) => {
      for (let count = 1; count <= most; count++) {
        const isShared = random() < 0.25
        const row = `${isShared ? everybody : ownerOf(person)}-${random() < 0.5 ? 1 : 2}`
        const name = `${row} ${person}.${count}`
        await (isShared ? colleague.renameShared(row, name) : colleague.renameOwn(row, name))
        await wait(random() * pause)
        await colleague.look()
      }
    }),
  )

  await untilQuiet(colleagues, files, carrying)
  for (const colleague of colleagues) await colleague.look()
  return outcomeOf(colleagues, edits, files)
}

/** Waits until everybody's work is saved, all files are the same, and nothing more comes; or for as long as that may take. */
async function untilQuiet(colleagues: readonly Colleague[], files: readonly string[], carrying: number) {
  const differences = async (): Promise<readonly string[]> => {
    for (const colleague of colleagues) await colleague.answer()
    const before = files.map(textOf)
    await wait(2 * carrying + 5_000)
    const states = await Promise.all(colleagues.map((colleague) => colleague.state()))
    const isAlike = new Set([...before, ...files.map(textOf)]).size === 1
    return [...states.filter((state) => !isSaved(state)), ...(isAlike ? [] : ['files not alike'])]
  }
  const patience = { timeout: 180_000 + 10 * carrying, interval: 100 }
  await expect.poll(differences, patience).toEqual([])
}

async function outcomeOf(colleagues: readonly Colleague[], edits: Edits, files: readonly string[]) {
  const lost: string[] = []
  for (const [at, file] of files.entries()) {
    const matrix = matrixIn(textOf(file))
    if (matrix === undefined) throw new Error(`The file of ${at} does not open.`)
    const inFile = new Map(matrix.rows.map(({ id, name }): [string, string] => [id, name]))
    for (const [where, names] of [
      ['the file', inFile],
      ['the screen', await colleagues[at]!.names()],
    ] as const) {
      for (const { own } of colleagues)
        for (const [row, name] of own)
          if (names.get(row) !== name) lost.push(`${name} is not in ${where} of ${at}`)
      for (const [place, text] of edits.missing(matrix))
        lost.push(`${place}: ${text} is not in ${where} of ${at}`)
    }
  }
  const all = <T>(of: (colleague: Colleague) => ReadonlySet<T>): readonly T[] =>
    colleagues.flatMap((one) => [...of(one)])
  return {
    lost,
    takenBack: all(({ takenBack }) => takenBack),
    askedInVain: all(({ askedInVain }) => askedInVain),
    asked: all(({ asked }) => asked).length,
    'typed again': colleagues.reduce((sum, { typedAgain }) => sum + typedAgain, 0),
    'files alike': String(new Set(files.map(textOf)).size === 1),
  }
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}

async function expectNothingLost(words: string, start: StartEngine, pace: Pace): Promise<void> {
  const { lost, takenBack, askedInVain, ...count } = await workTogether(start, pace)
  const figures = { lost: lost.length, 'taken back': takenBack.length, 'asked in vain': askedInVain.length }
  report(`Two people and ${words}`, { edits: 2 * pace.edits, ...count, ...figures }, pace.edits)
  expect({ lost, takenBack, askedInVain }).toEqual({ lost: [], takenBack: [], askedInVain: [] })
  expect(count['files alike']).toBe('true')
}

test('two people on one chart lose nothing where a simple program copies the later file over the other', async () => {
  const edits = perLane({ short: 3, fast: 20, long: 300 })
  await expectNothingLost('a copier', (folders) => startCopier(folders, 500), {
    edits,
    pause: 1_500,
    carrying: 500,
  })
})

test('two people on one chart lose nothing with clones of git', async () => {
  const edits = perLane({ short: 3, fast: 20, long: 300 })
  await expectNothingLost('git', (folders) => startGitClones(folders, 2), {
    edits,
    pause: 2_000,
    carrying: 4_000,
  })
})

const delays = { short: [], fast: [1], long: [1, 10] }[lane]
test.for(delays)(
  'two people on one chart lose nothing with Syncthing that waits %i s',
  async (delay, context) => {
    needs(context, lackingSyncthing())
    const edits = perLane({ short: 0, fast: 20, long: 300 })
    const pace = { edits, pause: Math.min(delay, 3) * 1_000, carrying: (delay + 1) * 1_000 }
    await expectNothingLost(`Syncthing, ${delay} s`, (folders) => startSyncthing(folders, delay), pace)
  },
)
