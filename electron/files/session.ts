import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import * as v from 'valibot'

/** One run of Remit, told apart from any other by when its system and it itself started. */
export const sessionSchema = v.strictObject({ pid: v.number(), bootId: v.string(), startedAt: v.string() })
export type Session = v.InferOutput<typeof sessionSchema>

/** This run. */
export function currentSession(): Session {
  return { pid: process.pid, bootId: bootId(), startedAt: startOf(process.pid) ?? '' }
}

/** Whether the run that wrote something is still going on. In doubt it is: its work is then left alone. */
export function isAlive(session: Session): boolean {
  if (session.bootId !== bootId()) return false
  const startedAt = startOf(session.pid)
  if (startedAt !== undefined) return startedAt === session.startedAt
  return process.platform === 'linux' ? false : isRunning(session.pid)
}

/** What changes at every start of the system: Linux has a number for it, elsewhere it is the time of the start. */
function bootId(): string {
  const given = process.platform === 'linux' ? contentOf('/proc/sys/kernel/random/boot_id') : undefined
  return given?.trim() ?? String(Math.round((Date.now() / 1000 - uptime()) / 60))
}

/** When a process started, in the system's own ticks; undefined when it is not there or the system has no such file. */
function startOf(pid: number): string | undefined {
  const stat = process.platform === 'linux' ? contentOf(`/proc/${pid}/stat`) : undefined
  // The second field is the program's name, in brackets, and may hold anything.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // No such process.
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
