import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { injectedIn, lackingStrace, straceWords, type Injection } from '../strace.ts'

/** What is missing to make system calls of a process fail that runs already; undefined when nothing is. */
export async function lackingAttachedStrace(): Promise<string | undefined> {
  const lacking = lackingStrace()
  if (lacking !== undefined) return lacking
  const sleeper = spawn('sleep', ['60'], { stdio: 'ignore' })
  try {
    const strace = await attachStrace(sleeper.pid ?? 0, [], [])
    await strace.detach()
    return undefined
  } catch {
    // Some systems let only a parent look on.
    return 'right to trace a running process'
  } finally {
    sleeper.kill('SIGKILL')
  }
}

const patienceMs = { injecting: 1_000, detaching: 2_000 }

export interface AttachedStrace {
  /** Resolves when a call has gone wrong; after a while also when none has. */
  readonly injects: () => Promise<void>
  /** Lets the process go on by itself; answers the log of the calls. */
  readonly detach: () => Promise<string>
}

/** From when it resolves, calls of a running process on these files go wrong. */
export async function attachStrace(
  pid: number,
  files: readonly string[],
  injections: readonly Injection[],
): Promise<AttachedStrace> {
  const folder = temporaryFolder()
  const log = join(folder, 'strace.log')
  const strace = spawn('strace', [...straceWords(log, files, injections), '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const closed = once(strace, 'close')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(' attached')) resolve()
    })
    void closed.then(() => reject(new Error(`strace ended: ${said}`)))
  })
  return {
    injects: async () => {
      const hasInjected = (): void => expect(injectedIn(readFileSync(log, 'utf8'))).toBeGreaterThan(0)
      await vi.waitFor(hasInjected, { timeout: patienceMs.injecting }).catch(() => undefined)
    },
    detach: async () => {
      strace.kill('SIGTERM')
      // A process that is being killed cannot be let go: strace ends with it, or each waits for the other.
      const patience = setTimeout(() => strace.kill('SIGKILL'), patienceMs.detaching)
      await closed
      clearTimeout(patience)
      const text = readFileSync(log, 'utf8')
      rmSync(folder, { recursive: true })
      return text
    },
  }
}
