import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings, surroundingsIn } from '../../electron/surroundings.ts'
import type { Disk } from '../../shared/files/disk.ts'
import { describeMatrixFileError } from '../../shared/files/matrixFile.ts'
import { lane, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { withBarriers } from './barriers.ts'
import { bundledChild } from './bundle.ts'
import { foreignChanges, hasGit } from './foreignChanges.ts'
import { placeFor, startOtherProgram, textsOf, type OtherProgram } from './otherProgram.ts'

let program: OtherProgram
beforeAll(async () => {
  program = startOtherProgram(await bundledChild('otherProgram'))
})
afterAll(() => program.end())

interface Case {
  readonly change: string
  /** before which operation of the save, from 0; -1: never */
  readonly at: number
  readonly rows?: number
  /** wraps the disk once more */
  readonly wrapped?: (disk: Disk, path: string) => Disk
}

interface Outcome {
  readonly operations: readonly string[]
  readonly isSaved: boolean
  readonly words: string
  /** what the other program wrote and is nowhere any more */
  readonly lost: readonly string[]
  readonly holdsOurs: boolean
  readonly litter: readonly string[]
}

/** One save, while another program changes the file before one of its operations and goes on before the next ones. */
async function saveDuring({ change, at, rows = 3, wrapped }: Case): Promise<Outcome> {
  const texts = textsOf(rows)
  const place = placeFor(change, texts)
  const { folder, path } = place

  const folders = ownFoldersIn(join(folder, '..'))
  await makeOwnFolders(surroundings, folders)
  const versions = openVersions(surroundings, folders, Date.now)
  const operations: string[] = []
  const steps = foreignChanges[change]?.steps ?? []
  let isOpen = false
  let step = 0
  const disk = withBarriers(surroundings.disk, folder, async (operation) => {
    if (!isOpen) return
    const isDue = at >= 0 && operations.length >= at && step < steps.length
    operations.push(operation)
    if (isDue) await program.does(change, step++, place)
  })
  const around = { ...surroundingsIn(folders), disk: wrapped?.(disk, path) ?? disk }
  const documents = createDocuments(around, versions)
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(describeMatrixFileError(opened.error))
  isOpen = true
  const saved = await documents.save(opened.value.document.handle, texts.ours)
  isOpen = false
  while (at >= 0 && step < steps.length) await program.does(change, step++, place)

  const documentId = matrixOf('x').id
  const list = await versions.list({ documentId, path })
  const kept = await Promise.all(
    (list.ok ? list.value : []).map(({ id }) => versions.read({ documentId, path }, id)),
  )
  const versionTexts = kept.map((bytes) => (bytes.ok ? new TextDecoder().decode(bytes.value) : ''))
  const wrote = at < 0 ? new Map<string, string>() : foreignChanges[change]?.wrote(place)
  const lost = [...(wrote ?? [])].filter(
    ([file, text]) => ![textIn(file) ?? '', ...versionTexts].some((whole) => whole.includes(text)),
  )
  return {
    ...{ operations, isSaved: saved.ok, words: saved.ok ? '' : describeMatrixFileError(saved.error) },
    lost: lost.map(([, text]) => text),
    holdsOurs: textIn(path) === texts.ours,
    litter: readdirSync(folder).filter((name) => name.endsWith('.tmp')),
  }
}

function textIn(file: string): string | undefined {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
}

/** What is wrong with an outcome, in words. */
function wrongWith(change: string, { isSaved, words, lost, holdsOurs, litter }: Outcome): readonly string[] {
  const { isHarmless } = foreignChanges[change] ?? {}
  return [
    ...(lost.length > 0 ? ['overwritten in silence'] : []),
    ...(isHarmless && !(isSaved && holdsOurs) ? [`refused: ${words}`] : []),
    ...(!isSaved && !words.includes('/charts/') ? [`without words: ${words}`] : []),
    ...litter.map((name) => `left ${name}`),
  ]
}

const kinds = Object.keys(foreignChanges)

/** The operations of a save nobody disturbs. */
async function undisturbed(): Promise<readonly string[]> {
  const { operations, isSaved, holdsOurs } = await saveDuring({ change: 'touches', at: -1 })
  expect({ isSaved, holdsOurs }).toEqual({ isSaved: true, holdsOurs: true })
  return operations
}

test('nothing another program writes during a save is overwritten in silence', async () => {
  const random = randomFrom(seed)
  const operations = await undisturbed()
  const instant = operations.indexOf('rename')
  expect(kinds).toHaveLength(14)
  expect(operations.length).toBeGreaterThanOrEqual(20)
  const count = {
    cases: 0,
    saved: 0,
    refused: 0,
    'overwritten in silence': 0,
    'in the instant of the rename': 0,
  }
  const wrong: string[] = []
  const timings = operations.map((_, at) => at)
  for (let round = 0; round < perLane({ short: 1, fast: 1, long: 10 }); round++) {
    for (const change of kinds) {
      const some = [instant, Math.floor(random() * operations.length)]
      for (const at of lane === 'short' ? some : timings) {
        const rows = round === 0 ? 3 : Math.floor(random() * 2_000)
        const outcome = await saveDuring({ change, at, rows })
        count.cases++
        if (outcome.isSaved) count.saved++
        else count.refused++
        const isInstant = at === instant && foreignChanges[change]?.isReplacing === true
        if (outcome.lost.length > 0)
          count[isInstant ? 'in the instant of the rename' : 'overwritten in silence']++
        if (isInstant) continue
        const where = `${change} before ${operations[at]} (${at})`
        wrong.push(...wrongWith(change, outcome).map((what) => `${where}: ${what}`))
      }
    }
  }
  report(
    'Other programs during a save',
    { kinds: kinds.length, timings: operations.length, git: hasGit() ? 'real' : 'imitated', ...count },
    count.cases,
  )
  expect(wrong).toEqual([])
})

test('the control: a save that does not look again before it renames is caught', async () => {
  const operations = await undisturbed()
  let caught = 0
  for (let at = 0; at < operations.length; at += perLane({ short: 2, fast: 1, long: 1 })) {
    const { lost } = await saveDuring({ change: 'renames another over it', at, wrapped: lookingOnce })
    if (lost.length > 0 && at !== operations.indexOf('rename')) caught++
  }
  report('Planted mistake: does not look again before the rename', { caught }, caught)
})

/** A disk that says of a file, until it is replaced, what it said when first asked. */
function lookingOnce(disk: Disk, path: string): Disk {
  let first: ReturnType<Disk['stat']> | undefined
  let isReplaced = false
  return {
    ...disk,
    stat: (of, options) => {
      if (of !== path || isReplaced) return disk.stat(of, options)
      first ??= disk.stat(of, options)
      return first
    },
    rename: (from, to) => {
      isReplaced = true
      return disk.rename(from, to)
    },
  }
}
