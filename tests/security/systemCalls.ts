import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reachableFolder } from '../support/unprivileged.ts'

/** What is missing to look on as a program talks to the system; undefined when nothing is. */
export function lackingStrace(): string | undefined {
  if (process.platform !== 'linux') return 'Linux'
  return existsSync('/usr/bin/strace') ? undefined : 'strace'
}

export interface NetworkWatch {
  /** makes of a program one that is looked on by strace, with all that it starts */
  readonly around: (program: string) => string
  /** the system calls that name an address of a network, and all that were seen */
  readonly seen: () => { readonly toNetwork: readonly string[]; readonly all: number }
  readonly hasEnded: () => boolean
}

/** Looks on while programs connect and send. strace stands aside (-D), so that signals reach the program itself. */
export function watchNetwork(): NetworkWatch {
  const folder = reachableFolder()
  const log = join(folder, 'calls')
  const lines = (): readonly string[] => (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [])
  return {
    around: (program) => {
      const watched = join(folder, 'watched')
      const trace = 'trace=connect,sendto,sendmsg,sendmmsg'
      writeFileSync(
        watched,
        `#!/bin/sh\nexec strace -D -f --seccomp-bpf -q -e signal=none -e ${trace} -o '${log}' '${program}' "$@"\n`,
      )
      chmodSync(watched, 0o755)
      return watched
    },
    seen: () => {
      const calls = lines().filter((line) => /\b(?:connect|send\w+)\(/.test(line))
      return { toNetwork: calls.filter((line) => /AF_INET6?\b/.test(line)), all: calls.length }
    },
    // The first process to appear is the program itself.
    hasEnded: () => {
      const [first = ''] = lines()
      const id = first.split(' ')[0] ?? ''
      return lines().some((line) => line.startsWith(`${id} `) && /\+\+\+ (?:exited|killed)/.test(line))
    },
  }
}
