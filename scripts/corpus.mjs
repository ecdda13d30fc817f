/**
 * `npm run corpus -- FOLDER [--expect FILE]`: reads every file of a folder as an import does, each in a process of its own
 * that may take no more time and memory than the importer, and prints a line for each: roles, responsibilities, sections,
 * letters, questions, coverage. FILE is JSON: for each file name what is expected of it, such as
 * `{ "old.csv": { "roles": 4, "letters": 31, "owners": { "Budget": "CFO" } } }`; differences are printed and counted. A
 * difference with a question about the file is `asked`, one without is `silent`. Exit code 1 when any is silent.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureCommandLineBuilt } from './build.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { fromCallersFolder, inProject } from './setup/paths.mjs'
import { runScript, say } from './setup/say.mjs'

const run = promisify(execFile)
/** As `electron/importer.ts` has them. */
const mostMilliseconds = 60_000
const mostMegabytes = 2_048

const columns = ['roles', 'responsibilities', 'sections', 'letters', 'questions', 'coverage']

await runScript(async () => {
  const [folder, option, expectations] = process.argv.slice(2)
  if (
    folder === undefined ||
    (option !== undefined && (option !== '--expect' || expectations === undefined))
  ) {
    say('npm run corpus -- FOLDER [--expect FILE]')
    return 2
  }
  await ensureNodeModules()
  await ensureCommandLineBuilt()
  const expected =
    expectations === undefined ? {} : JSON.parse(readFileSync(fromCallersFolder(expectations), 'utf8'))
  const files = readdirSync(fromCallersFolder(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()
  const scratch = mkdtempSync(join(tmpdir(), 'remit-corpus-'))
  const counts = { right: 0, asked: 0, silent: 0, refused: 0 }
  try {
    say([...columns.map((column) => column.slice(0, 9).padStart(10)), '  file'].join(''))
    for (const file of files) {
      const read = await readOne(join(fromCallersFolder(folder), file), join(scratch, 'out.raci'))
      if (read.problem !== undefined) {
        counts.refused += 1
        say(`${' '.repeat(columns.length * 10)}  ${file}: ${read.problem}`)
        continue
      }
      const figures = { ...read.report, questions: read.report.questions.length }
      say([...columns.map((column) => shown(figures[column]).padStart(10)), `  ${file}`].join(''))
      for (const { asks } of read.report.questions) say(`${' '.repeat(8)}? ${asks}`)
      const wanted = expected[file]
      if (wanted === undefined) continue
      const differences = differencesOf(wanted, figures, read.matrix)
      const kind = differences.length === 0 ? 'right' : figures.questions > 0 ? 'asked' : 'silent'
      counts[kind] += 1
      for (const difference of differences) say(`${' '.repeat(8)}${kind}: ${difference}`)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  say(
    `\n${files.length} files; with an expectation ${counts.right} right, ${counts.asked} asked about, ${counts.silent} wrong in silence; ${counts.refused} not read.`,
  )
  return counts.silent > 0 ? 1 : 0
})

/** What the command line says of one file, with the chart it became; or why there is none. */
async function readOne(file, out) {
  const options = { timeout: mostMilliseconds, maxBuffer: 256 * 1024 * 1024 }
  const args = [
    `--max-old-space-size=${mostMegabytes}`,
    inProject('out', 'cli', 'remit.js'),
    'convert',
    file,
    out,
    '--json',
  ]
  try {
    const { stdout } = await run(process.execPath, args, options)
    return { report: JSON.parse(stdout), matrix: JSON.parse(readFileSync(out, 'utf8')) }
  } catch (thrown) {
    const problem = thrown.killed
      ? 'it took too long'
      : (thrown.stderr || thrown.message).trim().split('\n').at(-1)
    return { problem }
  }
}

/** In what a reading is other than expected, a sentence each. */
function differencesOf({ owners = {}, ...figures }, read, { scheme, roles, rows }) {
  const counted = Object.entries(figures).flatMap(([name, wanted]) =>
    read[name] === wanted ? [] : [`${name} are ${shown(read[name])}, expected ${shown(wanted)}`],
  )
  const owning = new Set(scheme.letters.filter(({ kind }) => kind === 'owner').map(({ key }) => key))
  const names = new Map(roles.map(({ id, name }) => [id, name]))
  const wrong = Object.entries(owners).flatMap(([name, wanted]) => {
    const row = rows.find((one) => one.name === name)
    const found = Object.entries(row?.cells ?? {})
      .filter(([, cell]) =>
        (typeof cell === 'string' ? cell : (cell.letters ?? '')).split('/').some((key) => owning.has(key)),
      )
      .map(([role]) => names.get(role))
    return found.join(', ') === wanted
      ? []
      : [`the owner of “${name}” is ${found.join(', ') || 'nobody'}, expected ${wanted}`]
  })
  return [...counted, ...wrong]
}

function shown(value) {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value ?? '')
}
