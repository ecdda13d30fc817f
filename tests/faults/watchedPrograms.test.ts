import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { watchFile, type DiskChange } from '../../electron/files/watch.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { report } from '../support/lane.ts'
import { bundledChild } from './bundle.ts'
import { foreignChanges } from './foreignChanges.ts'
import { placeFor, startOtherProgram, textsOf, type OtherProgram } from './otherProgram.ts'

let program: OtherProgram
beforeAll(async () => {
  program = startOtherProgram(await bundledChild('otherProgram'))
})
afterAll(() => program.end())

/** Patience with a file that does not open is nine seconds; here it is a fifth of that. */
const around = { ...surroundings, wait: (milliseconds: number) => wait(milliseconds / 5) }
const texts = textsOf(3)
const boundMs = 20_000

interface Watched {
  readonly change: string
  readonly told: readonly DiskChange[]
  /** how long until the first was told */
  readonly milliseconds: number
  /** what is told once the file is again as it was */
  readonly toldAfterwards: readonly string[]
}

/** Watches a file while another program changes it, and then puts it back as it was. */
async function watched(change: string): Promise<Watched> {
  const place = placeFor(change, texts)
  const changes: DiskChange[] = []
  const known = [surroundings.sha256(new TextEncoder().encode(texts.base))]
  const { path } = place
  const watch = watchFile({
    ...{ around, path, known: () => known },
    onChange: (news) => changes.push(news),
  })
  const { steps, told } = foreignChanges[change] ?? { steps: [] }
  const arrived = (isThere: () => boolean): Promise<void> =>
    vi.waitFor(() => expect(isThere()).toBe(true), { timeout: boundMs, interval: 10 })
  // A program that rests in the middle of its work may be told of twice.
  const isAllTold = (): boolean => {
    const last = changes.at(-1)
    return last?.kind === told && (last?.kind !== 'changed' || last.text === texts.theirs)
  }
  try {
    await watch.check()
    const start = performance.now()
    for (const step of steps.keys()) await program.does(change, step, place)
    // Of what is no news nothing comes however long one waits; a check answers when it has looked.
    if (told === undefined) await watch.check()
    else await arrived(isAllTold)
    const milliseconds = performance.now() - start
    const news = [...changes]
    rmSync(path, { recursive: true, force: true })
    writeFileSync(path, texts.base)
    if (told === 'gone' || told === 'unreadable') await arrived(() => changes.length > news.length)
    await watch.check()
    const toldAfterwards = changes.slice(news.length).map(({ kind }) => kind)
    return { change, told: news, milliseconds, toldAfterwards }
  } finally {
    watch.stop()
  }
}

test('whatever another program does to a watched file is told, once it has come to rest', async () => {
  const all = await Promise.all(Object.keys(foreignChanges).map(watched))
  const count = { changed: 0, gone: 0, unreadable: 0, back: 0, 'told nothing': 0 }
  for (const { change, told, toldAfterwards } of all) {
    const expected = foreignChanges[change]?.told
    expect([...new Set(told.map(({ kind }) => kind))], `it ${change}`).toEqual(expected ? [expected] : [])
    const isAway = expected === 'gone' || expected === 'unreadable'
    expect(toldAfterwards, `it ${change}`).toEqual(isAway ? ['back'] : [])
    if (isAway) count.back++
    count[expected ?? 'told nothing']++
  }
  const slowest = Math.max(...all.filter(({ told }) => told.length > 0).map((one) => one.milliseconds))
  report('Watched while others write', { ...count, 'slowest, ms': Math.round(slowest) }, all.length)
})
