import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { example } from '../support/exampleFile.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { homeFolder, own } from '../support/unprivileged.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { everythingIn } from './mainWatch.ts'

/** Stands in every decoy; nothing Remit answers may hold it. */
export const canary = 'canary-of-the-decoys'

/** Remit with a file open, and a folder beside it that nobody is to touch. */
export async function openWithDecoys(home = homeFolder()): Promise<{
  app: RemitApp
  home: string
  file: string
  decoys: string
}> {
  const [file, decoys] = [join(home, 'chart.raci'), join(home, 'decoys')]
  mkdirSync(join(decoys, 'etc'), { recursive: true })
  writeFileSync(file, example)
  for (const name of ['passwd', 'etc/passwd', 'other.raci', '.ssh', 'x.raci'])
    writeFileSync(join(decoys, name), example.replace('CIO and CTO', canary))
  for (const path of [file, ...everythingIn(decoys).keys()]) own(path)
  const { app } = await launchUnprivileged({ args: [file], home })
  await app.page.locator('.ag-row').first().waitFor()
  return { app, home, file, decoys }
}
