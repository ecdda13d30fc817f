import { join } from 'node:path'
import chart from '../examples/workshop/leadership-workshop.raci?raw'
import helen from '../examples/workshop/Helen-Brandt-ballot.json?raw'
import ines from '../examples/workshop/Ines-Ferreira-ballot.json?raw'
import mei from '../examples/workshop/Mei-Lin-ballot.json?raw'
import noor from '../examples/workshop/Noor-Haddad-ballot.json?raw'
import paul from '../examples/workshop/Paul-Okoye-ballot.json?raw'
import tom from '../examples/workshop/Tom-Okafor-ballot.json?raw'
import { newMatrixId } from '../shared/document/ids.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { fileErrorOf, systemCode, type FileError } from '../shared/files/fileError.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { practiceCopy } from '../shared/workshop/practiceCopy.ts'

const chartName = 'leadership-workshop.raci'
const files = [
  { name: chartName, text: chart },
  { name: 'Helen-Brandt-ballot.json', text: helen },
  { name: 'Ines-Ferreira-ballot.json', text: ines },
  { name: 'Mei-Lin-ballot.json', text: mei },
  { name: 'Noor-Haddad-ballot.json', text: noor },
  { name: 'Paul-Okoye-ballot.json', text: paul },
  { name: 'Tom-Okafor-ballot.json', text: tom },
]

/** How often a name is tried with another number. */
const mostCopies = 1_000

/**
 * Puts a copy of the practice workshop, the chart and the ballots on it, into a new folder within the given one. What is there
 * already stays as it is.
 *
 * @returns the path of the chart; or why it could not be written
 */
export async function putPracticeWorkshop(
  around: SaveSurroundings,
  within: string,
): Promise<Result<string, FileError>> {
  const folder = await newFolder(around, within)
  if (!folder.ok) return folder
  for (const { name, text } of practiceCopy(files, newMatrixId())) {
    const bytes = new TextEncoder().encode(text)
    const saved = await saveFile(around, join(folder.value, name), bytes, { kind: 'anything' })
    if (!saved.ok) return saved
  }
  return ok(join(folder.value, chartName))
}

async function newFolder({ disk }: SaveSurroundings, within: string): Promise<Result<string, FileError>> {
  const first = join(within, 'Remit practice workshop')
  for (let copy = 1; ; copy++) {
    const path = copy === 1 ? first : `${first} ${copy}`
    try {
      await disk.mkdir(path, 0o777)
      return ok(path)
    } catch (thrown) {
      if (systemCode(thrown) !== 'EEXIST' || copy === mostCopies) return err(fileErrorOf(thrown, path, 1))
    }
  }
}
