import { join } from 'node:path'
import { baseNameOf, extensionOf } from '../shared/files/paths.ts'
import { joinCharts } from '../shared/formats/import/joinCharts.ts'
import { describeTableError } from '../shared/formats/import/tableError.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { TableChoice } from './chooseTable.ts'
import { readExtensions } from './fileFormats.ts'
import { readInput, type ReadInput } from './readInput.ts'
import { surroundings } from './surroundings.ts'

/** The files themselves, and of folders the files in them that can be read, by name. */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const names = await namesIn(path)
      if (names === undefined) return [path]
      const readable = names.filter(
        (name) => readExtensions.includes(extensionOf(name)) && !name.startsWith('.'),
      )
      return readable.toSorted().map((name) => join(path, name))
    }),
  )
  return found.flat()
}

/** Whether there is a folder of this name. */
export async function isFolder(path: string): Promise<boolean> {
  return (await namesIn(path)) !== undefined
}

function namesIn(path: string): Promise<readonly string[] | undefined> {
  return surroundings.disk.readdir(path).catch(() => undefined)
}

/** Several files as one chart, each a section of it; or which of them cannot be read, in a sentence. */
export async function joinInputs(
  files: readonly string[],
  choice: TableChoice,
): Promise<Result<ReadInput, string>> {
  const inputs: ReadInput[] = []
  for (const file of files) {
    const read = await readInput(file, choice)
    if (!read.ok) return err(read.error)
    const named = read.value.repairs.map((repair) => `${file}: ${repair}`)
    inputs.push({ ...read.value, repairs: named })
  }
  const [first] = files
  const title = baseNameOf(first ?? '', surroundings.isWindows).replace(/\.[^.]*$/, '')
  const joined = joinCharts(
    inputs.map(({ matrix }) => matrix),
    `${title} and others`,
  )
  if (!joined.ok) return err(describeTableError(joined.error))
  return ok({
    ...{ matrix: joined.value, table: '' },
    repairs: inputs.flatMap(({ repairs }) => repairs),
    questions: inputs.flatMap(({ questions }, at) =>
      questions.map((one) => ({ ...one, asks: `${files[at] ?? ''}: ${one.asks}` })),
    ),
    cells: inputs.flatMap(({ cells }) => cells),
  })
}
