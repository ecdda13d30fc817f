/**
 * `npm run bench:convert`: how long a whole process takes to convert a chart of 10,000 rows and 50 roles, beside
 * LibreOffice (`soffice --headless --convert-to`) and gnumeric (`ssconvert`) converting the same chart in the same run,
 * each in turn. CSV is written by each from its own format, XLSX from the same CSV, and read from the same XLSX. A
 * program that is not there is named and left out. Prints a table; nothing fails on a number.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureCommandLineBuilt } from '../scripts/build.mjs'
import { ensureNodeModules } from '../scripts/setup/node-modules.mjs'
import { inProject } from '../scripts/setup/paths.mjs'
import { runScript, say } from '../scripts/setup/say.mjs'
import { largeMatrix } from './matrix.mjs'
import { median } from './measure.mjs'

const run = promisify(execFile)
const times = 5

const jobs = [
  { name: 'own format to CSV', own: 'raci', to: 'csv', goals: { LibreOffice: 5 } },
  { name: 'CSV to XLSX', from: 'csv', to: 'xlsx', goals: { gnumeric: 1 } },
  { name: 'XLSX to CSV', from: 'xlsx', to: 'csv', goals: { LibreOffice: 1 } },
]

await runScript(async () => {
  await ensureNodeModules()
  await ensureCommandLineBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const input = (extension) => join(folder, `chart.${extension}`)
  try {
    const [remit, ...others] = await programs(folder)
    writeFileSync(input('raci'), largeMatrix())
    await remit.convert(input('raci'), input('csv'))
    await remit.convert(input('raci'), input('xlsx'))
    // Each program's own file of the same chart.
    for (const { own, convert } of others) await convert(input('xlsx'), input(own))

    say(
      `\n${'median of'.padEnd(22)}${'Remit'.padStart(12)}${'another'.padStart(12)}${'faster by'.padStart(11)}${'goal'.padStart(7)}`,
    )
    for (const { name, from, to, goals } of jobs) {
      const all = [remit, ...others].map((program) => ({ program, took: [] }))
      for (let turn = 0; turn < times; turn++) {
        for (const { program, took } of all) {
          took.push(await timed(() => program.convert(input(from ?? program.own), join(folder, `out.${to}`))))
        }
      }
      const [mine, ...theirs] = all.map(({ program, took }) => ({ ...program, took: median(took) }))
      if (theirs.length === 0) say(`${name.padEnd(22)}${seconds(mine.took)}`)
      for (const other of theirs) {
        const ratio = (other.took / mine.took).toFixed(1)
        const goal = goals[other.name] === undefined ? '' : `${goals[other.name]}`
        say(
          `${name.padEnd(22)}${seconds(mine.took)}${seconds(other.took)}${ratio.padStart(11)}${goal.padStart(7)}  ${other.name}`,
        )
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Remit and the others that are there, each with the format it calls its own and how it converts a file. */
async function programs(folder) {
  const remit = {
    name: 'Remit',
    own: 'raci',
    convert: (from, to) => run(process.execPath, [inProject('out', 'cli', 'remit.js'), 'convert', from, to]),
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const office = {
    name: 'LibreOffice',
    own: 'ods',
    version: ['soffice', ['--version']],
    convert: async (from, to) => {
      const format = to.slice(to.lastIndexOf('.') + 1)
      const into = join(folder, 'office')
      await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', into, from])
      renameSync(join(into, `chart.${format}`), to)
    },
  }
  const gnumeric = {
    name: 'gnumeric',
    own: 'gnumeric',
    version: ['ssconvert', ['--version']],
    convert: (from, to) => run('ssconvert', [from, to]),
  }
  const found = [remit]
  for (const other of [office, gnumeric]) {
    const { stdout } = await run(...other.version).catch(() => ({ stdout: undefined }))
    say(
      stdout === undefined
        ? `${other.name} is not here; its column is left out.`
        : stdout.trim().split('\n')[0],
    )
    if (stdout !== undefined) found.push(other)
  }
  return found
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function seconds(value) {
  return `${(value / 1_000).toFixed(2)} s`.padStart(12)
}
