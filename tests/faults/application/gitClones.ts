import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import type { FolderEngine } from './folderEngine.ts'

const remit = resolve(import.meta.dirname, '../../../out/cli/remit.js')

/**
 * Clones of one repository, of which each commits, pulls and pushes every so many seconds, with Remit's merge driver.
 *
 * @param folders empty, except for the first, which has the files
 */
export function startGitClones(folders: readonly string[], delay: number): FolderEngine {
  const shared = temporaryFolder()
  git(shared, 'init', '--quiet', '--bare', '--initial-branch=main')
  for (const [at, folder] of folders.entries()) {
    git(folder, 'init', '--quiet', '--initial-branch=main')
    git(folder, 'remote', 'add', 'origin', shared)
    const driver = `${process.execPath} ${remit} merge %O %A %B --out %A --marks`
    const settings = {
      'user.name': `Person ${at}`,
      'user.email': `${at}@example.com`,
      'merge.remit.driver': driver,
    }
    for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value)
    if (at === 0) writeFileSync(join(folder, '.gitattributes'), '*.raci merge=remit\n')
    pass(folder)
  }
  const offline = new Set<number>()
  let isRunning = true
  const running = (async () => {
    while (isRunning) {
      await wait(delay * 1_000)
      for (const [at, folder] of folders.entries()) if (!offline.has(at)) pass(folder)
    }
  })()
  return {
    setOnline: (at, isOnline) => {
      if (isOnline) offline.delete(at)
      else offline.add(at)
      return Promise.resolve()
    },
    stop: async () => {
      isRunning = false
      await running
    },
  }
}

/** What a person does who works with git; after a merge with conflicts they answer and save in Remit first. */
function pass(folder: string): void {
  if (isInConflict(folder)) return
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Save')
  git(folder, 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main')
  git(folder, 'push', '--quiet', 'origin', 'main')
}

function isInConflict(folder: string): boolean {
  const { stdout } = git(folder, 'diff', '--name-only', '--diff-filter=U')
  return stdout
    .split('\n')
    .some((name) => name !== '' && /^<{7}/m.test(readFileSync(join(folder, name), 'utf8')))
}

function git(folder: string, ...args: readonly string[]): { readonly stdout: string } {
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
}
