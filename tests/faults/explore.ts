import { saveFile } from '../../shared/files/saveFile.ts'
import type { DiskImage } from '../support/diskContent.ts'
import { DiskInMemory, type Behaviour } from '../support/diskInMemory.ts'
import type { Scenario } from './scenarios.ts'
import { broken, createWorld, folders, startUp, type Promises, type Saver, type World } from './world.ts'

export interface Explored {
  operations: number
  states: number
  crashedRecoveries: number
  faults: number
  /** each in words, with where it happened */
  readonly violations: string[]
}

export interface Depth {
  /** states looked at for each operation */
  readonly statesEach: number
  /** of how many states one is also crashed while it recovers */
  readonly recoveryOneIn: number
  readonly codes: readonly string[]
}

interface Moment {
  readonly image: DiskImage
  readonly promises: Promises
  readonly where: string
}

/** Everything a power cut can leave at any operation of a scenario, and a fault at each of its operations. */
export async function explore(
  scenario: Scenario,
  depth: Depth,
  random: () => number,
  saver: Saver = saveFile,
): Promise<Explored> {
  const explored: Explored = { operations: 0, states: 0, crashedRecoveries: 0, faults: 0, violations: [] }
  const check = async ({ image, promises, where }: Moment, texts: readonly string[]): Promise<void> => {
    const wrong = await broken(worldOn(image, scenario, promises, texts), promises, pathsOf(scenario))
    explored.violations.push(...wrong.map((what) => `${scenario.name}, ${where}: ${what}`))
  }

  const { world, moments } = await watched(scenario, {}, depth.statesEach, random, saver)
  explored.operations = world.disk.log.length
  for (const moment of moments) {
    explored.states++
    await check(moment, world.texts)
    if (random() * depth.recoveryOneIn >= 1) continue
    for (const again of await crashedRecovery(scenario, moment, world.texts, random)) {
      explored.crashedRecoveries++
      await check(again, world.texts)
    }
  }

  for (const code of depth.codes) {
    for (const forEver of [false, true]) {
      for (let at = 1; at <= explored.operations; at++) {
        explored.faults++
        const faulty = await watched(scenario, { fault: { at, code, forEver } }, 0, random, saver)
        const promises = faulty.world.promises()
        const where = `${code} ${forEver ? 'from' : 'at'} operation ${at}`
        const { content } = faulty.world.disk
        const left = [content.image(), ...content.powerCutStates(2, random)]
        for (const image of left) await check({ image, promises, where }, faulty.world.texts)
      }
    }
  }
  return explored
}

/** Runs a scenario and notes, before each operation and after the last, what a power cut would leave. */
async function watched(
  scenario: Scenario,
  behaviour: Behaviour,
  statesEach: number,
  random: () => number,
  saver: Saver,
): Promise<{ world: World; moments: readonly Moment[] }> {
  const moments: Moment[] = []
  const files = new Map(
    Object.entries(scenario.files ?? {}).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )
  const disk = new DiskInMemory({ folders: ['/docs', ...Object.values(folders)], files })
  if (scenario.link) disk.link(...scenario.link)
  const known = Object.values(scenario.files ?? {})
  const saved = new Map(
    Object.entries(scenario.files ?? {}).map(([path, text]) => [path, known.indexOf(text)]),
  )
  const world = createWorld(disk, saver, { saved, recorded: -1, kept: [] }, known)
  let operation = 0
  const note = (where: string): void => {
    for (const image of disk.content.powerCutStates(statesEach, random))
      moments.push({ image, promises: world.promises(), where })
  }
  disk.behave({
    ...scenario.oddity,
    ...behaviour,
    before: (name, on, path) => {
      operation++
      if (statesEach > 0) note(`power cut before operation ${operation}, ${name} ${path}`)
      scenario.oddity?.before?.(name, on, path)
    },
  })
  await scenario.run(world)
  if (statesEach > 0) note('power cut at the end')
  return { world, moments }
}

/** What power cuts leave of a recovery that was under way, one for each of some of its operations. */
async function crashedRecovery(
  scenario: Scenario,
  { image, promises, where }: Moment,
  texts: readonly string[],
  random: () => number,
): Promise<readonly Moment[]> {
  const world = worldOn(image, scenario, promises, texts)
  const moments: Moment[] = []
  let operation = 0
  world.disk.behave({
    ...scenario.oddity,
    before: (name, on, path) => {
      operation++
      for (const left of on.content.powerCutStates(2, random))
        moments.push({
          image: left,
          promises,
          where: `${where}, then before operation ${operation} of the recovery`,
        })
      scenario.oddity?.before?.(name, on, path)
    },
  })
  await startUp(world)
  return moments
}

function worldOn(image: DiskImage, scenario: Scenario, promises: Promises, texts: readonly string[]): World {
  const disk = new DiskInMemory(image)
  disk.behave(scenario.oddity ?? {})
  return createWorld(disk, saveFile, promises, texts)
}

function pathsOf({ files, link }: Scenario): readonly string[] {
  return [...new Set(['/docs/chart.raci', '/docs/other.raci', ...Object.keys(files ?? {}), ...(link ?? [])])]
}
