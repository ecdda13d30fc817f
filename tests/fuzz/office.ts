import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { lane } from '../support/lane.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const program = 'soffice'

/** Who is asked, in a lane that has the time. */
export const offices = lane === 'short' ? [] : ['LibreOffice']

/** What is missing to ask LibreOffice, and how to have it. */
export function lackingOffice(): string | undefined {
  const isThere = spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0
  return isThere
    ? undefined
    : 'LibreOffice (apt-get install --no-install-recommends libreoffice-calc libreoffice-impress)'
}

/** What LibreOffice makes of a file when it opens it and saves it as flat XML; CSV is read with a separator. */
export function openedByOffice(name: string, content: string | Uint8Array, separator = ','): string {
  const folder = temporaryFolder()
  const [from, profile] = [join(folder, name), join(folder, 'profile')]
  writeFileSync(from, content)
  const kind = { '.pptx': 'fodp', '.docx': 'fodt' }[extname(name)] ?? 'fods'
  // As when a person opens it: UTF-8, and what looks like a number or a formula is one.
  const filter = {
    '.csv': [`--infilter=CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,0,true`],
    // As a page pasted into a sheet.
    '.html': ['--infilter=HTML (StarCalc)'],
    '.tsv': ['--infilter=CSV:9,34,76,1,,0,false,true,false,false,false,0,true'],
  }[extname(name)]
  const words = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    ...(filter ?? []),
    '--convert-to',
    kind,
  ]
  const { stderr } = spawnSync(program, [...words, '--outdir', folder, from], {
    encoding: 'utf8',
    timeout: 180_000,
  })
  try {
    return readFileSync(from.replace(/\.\w+$/, `.${kind}`), 'utf8')
  } catch {
    throw new Error(`LibreOffice did not open ${name}: ${stderr}`)
  }
}
