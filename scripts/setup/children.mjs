/**
 * Child processes that never outlive this one.
 *
 * Three guards: a signal here ends the children first; a normal exit kills what is left; and where Linux's
 * setpriv is there, the kernel ends a child when this process is killed outright (SIGKILL).
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

const running = new Set()
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }
const graceMilliseconds = 4000
let guardsAreSet = false
let parentDeathSupport

/** Starts a child. `group: true` gives it a process group of its own, ended as a whole. */
export function startChild(command, args, { group = false, ...options } = {}) {
  setGuards()
  const detached = group && process.platform !== 'win32'
  const [program, programArgs] = withParentDeath(command, args)
  const child = spawn(program, programArgs, { ...options, detached })
  const entry = { child, detached }
  running.add(entry)
  const forget = () => running.delete(entry)
  child.once('error', forget)
  child.once('exit', forget)
  return child
}

/** Resolves to the child's exit code; 1 when it died of a signal or could not start. */
export function untilExit(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a child to its end; answers its exit code and what it wrote to standard output and standard error. */
export async function runChild(command, args, options = {}) {
  const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let [words, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk) => (words += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk))
  const code = await untilExit(child)
  return { code, words: words.trim(), errors: errors.trim() }
}

/** Asks each child to end, the youngest first (a display after what draws on it), and insists after a few seconds. */
export async function stopChildren() {
  for (const entry of [...running].reverse()) if (running.has(entry)) await stopEntry(entry)
}

/** Ends one child and resolves when it is gone. */
export async function stopChild(child) {
  const entry = [...running].find((candidate) => candidate.child === child)
  if (entry) await stopEntry(entry)
}

/** When the npm (and the shell between) that started this script is killed outright, end too. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return
  const started = parents()
  const check = () => parents() === started || process.kill(process.pid, 'SIGTERM')
  setInterval(check, 1000).unref()
}

function parents() {
  const about = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
  const [, name, parent] = /\((.*)\) \S (\d+)/.exec(about)
  return name === 'sh' ? `${process.ppid} ${parent}` : `${process.ppid}`
}

function stopEntry(entry) {
  return new Promise((resolve) => {
    const insist = setTimeout(() => sendSignal(entry, 'SIGKILL'), graceMilliseconds)
    entry.child.once('exit', () => {
      clearTimeout(insist)
      resolve()
    })
    sendSignal(entry, 'SIGTERM')
  })
}

function sendSignal({ child, detached }, signal) {
  try {
    if (detached) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function setGuards() {
  if (guardsAreSet) return
  guardsAreSet = true
  for (const [signal, number] of Object.entries(signalNumbers)) {
    process.on(signal, async () => {
      await stopChildren()
      process.exit(128 + number)
    })
  }
  process.on('exit', () => running.forEach((entry) => sendSignal(entry, 'SIGKILL')))
}

function withParentDeath(command, args) {
  if (process.platform !== 'linux') return [command, args]
  parentDeathSupport ??= /--pdeathsig/.test(
    spawnSync('setpriv', ['--help'], { encoding: 'utf8' }).stdout ?? '',
  )
  return parentDeathSupport ? ['setpriv', ['--pdeathsig', 'KILL', command, ...args]] : [command, args]
}
