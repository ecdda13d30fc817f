import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderEngine } from './folderEngine.ts'

/**
 * A simple program for keeping folders alike: every so many milliseconds it sends what was changed in one of them to the
 * others. Where several were changed the last that it looks at wins, and what it replaces is gone.
 */
export function startCopier(folders: readonly string[], milliseconds: number): FolderEngine {
  const sent = new Map<string, string>()
  const offline = new Set<number>()

  const send = (): void => {
    const all = folders.filter((_folder, at) => !offline.has(at))
    for (const name of new Set(all.flatMap((folder) => readdirSync(folder)))) {
      if (!name.endsWith('.raci')) continue
      const texts = all.flatMap((folder) => textOf(join(folder, name)))
      const text = texts.findLast((one) => one !== sent.get(name))
      if (text === undefined) continue
      sent.set(name, text)
      for (const folder of all) replace(join(folder, name), text)
    }
  }

  const timer = setInterval(send, milliseconds)
  return {
    setOnline: (at, isOnline) => {
      if (isOnline) offline.delete(at)
      else offline.add(at)
      return Promise.resolve()
    },
    stop: () => {
      clearInterval(timer)
      return Promise.resolve()
    },
  }
}

function textOf(path: string): readonly string[] {
  return existsSync(path) ? [readFileSync(path, 'utf8')] : []
}

function replace(path: string, text: string): void {
  if (textOf(path)[0] === text) return
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}
