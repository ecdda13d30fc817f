import { randomFrom } from '../../support/lane.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { gitClones, type MergedBy } from './gitClones.ts'
import { oldRemit } from './oldRemit.ts'
import { peers } from './peers.ts'
import { runningRemit, type Mistake } from './runningRemit.ts'
import { server, type Clash } from './server.ts'
import type { Arrangement, Start } from './sharing.ts'

const hour = 3_600_000
const clashes: readonly Clash[] = ['copy', 'ours over theirs', 'theirs over ours']

export interface Company {
  readonly people: readonly [fewest: number, most: number]
  /** how many of them are on an old Remit */
  readonly old?: number
  /** how many computers were set up as copies of the first, with Remit's own folder */
  readonly copied?: number
  readonly mistake?: Mistake
  /** they work with clones of git instead of an engine */
  readonly git?: MergedBy
}

/** People, engines and habits by chance; the seed decides. */
export function arrangement(
  { people: [fewest, most], old = 0, copied = 0, mistake, git }: Company,
  seed: number,
): Arrangement {
  const random = randomFrom(seed)
  const people = fewest + Math.floor(random() * (most - fewest + 1))
  const startOf = (at: number): Start => {
    const installation = String(at <= copied ? 0 : at).padStart(8, '0')
    const own = randomFrom(seed * 31 + Number(installation))
    return (folder, name, now) => runningRemit({ folder, installation, random: own, mistake }, name, now)
  }
  const engine = git ? (options: EngineOptions) => gitClones(options, git) : anyEngine(random, people)
  return {
    computers: Array.from({ length: people }, (_, at) =>
      at < old ? { start: oldRemit, isOld: true } : { start: startOf(at) },
    ),
    ...{ engine, slowness: random() < 0.5 ? 2_000 : 20_000, deeds: 3 + Math.floor(random() * 8), random },
    habits: { shared: random() < 0.3 ? 0 : random() * 0.8, answers: random() },
  }
}

function anyEngine(random: () => number, people: number): (options: EngineOptions) => Engine {
  const clash = clashes[Math.floor(random() * clashes.length)] ?? 'copy'
  const leavesCopies = random() < 0.5
  const clocks = Array.from({ length: people }, () => (random() < 0.3 ? (random() - 0.5) * 2 * hour : 0))
  return random() < 0.5
    ? (options) => server(options, clash)
    : (options) => peers({ ...options, leavesCopies, clocks })
}
