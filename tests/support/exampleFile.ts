import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialise } from '../../shared/document/serialise.ts'
import { cioCtoExample } from '../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../shared/templates/template.ts'
import { RemitApp } from './remitApp.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The text of a good matrix file. */
export const example = serialise(matrixFromTemplate(cioCtoExample))

/** A folder with one good matrix in it. */
export function folderWithMatrix(text = example): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'leadership.raci')
  writeFileSync(file, text)
  return { folder, file }
}

/** Writes a file as another program would: whole, by a rename over it. */
export function somebodyWrites(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/** Remit with a file open. */
export async function openWith(file: string, userData?: string): Promise<RemitApp> {
  const app = await RemitApp.launch({ args: [file], ...(userData === undefined ? {} : { userData }) })
  await app.page.locator('.ag-row').first().waitFor()
  return app
}
