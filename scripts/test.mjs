/** `npm test [-- STEP ...]`: sets up what is missing and runs every check, or only the named ones. */
import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { toolFile } from './build/run-tool.mjs'
import { ensurePackagedForTests } from './package.mjs'
import { endWithNpm, runChild } from './setup/children.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { inProject, projectFolder } from './setup/paths.mjs'
import { prepareElectron } from './setup/prepare.mjs'
import { runScript, say, SetupProblem } from './setup/say.mjs'
import { displaysFor, drivenEnv, runProjects } from './test/driven.mjs'

const typedFolders = ['shared', 'electron', 'renderer', 'cli', 'tests', 'scripts']

/** What the steps hand on: { runtime, display, displays, packaged }. */
const made = {}

const driven = ['set-up', 'build', 'package']

/** In this order; the first that fails ends the run. */
const steps = [
  { name: 'set-up', run: setUp },
  { name: 'format', isQuiet: true, run: checkFormat },
  { name: 'lint', isQuiet: true, run: lint },
  {
    name: 'unused',
    isQuiet: true,
    run: () => quietly('knip', ['--config', 'scripts/lint/knip.json', '--no-progress']),
  },
  { name: 'types', isQuiet: true, run: checkTypes },
  { name: 'unit', run: () => runTests(['unit']) },
  { name: 'faults', needs: ['set-up'], run: () => runTests(['faults', 'fuzz']) },
  { name: 'build', run: ensureBuilt },
  { name: 'package', needs: ['set-up'], run: packForTests },
  { name: 'attacks', needs: driven, run: () => runDriven(['security', 'faults-in-app']) },
  { name: 'end-to-end', needs: driven, run: () => runDriven(['e2e']) },
]

await runScript(async () => {
  endWithNpm()
  await ensureNodeModules()
  const chosen = chooseSteps(process.argv.slice(2))
  const times = []
  for (const group of groupsOf(chosen)) {
    say(`\n▸ ${group.map(({ name }) => name).join(', ')}`)
    times.push(...(await Promise.all(group.map(timed))))
  }
  say('')
  chosen.forEach((step, index) => say(`  ${step.name.padEnd(12)}${times[index].padStart(9)}`))
  say(chosen.length === 1 ? `\nThe step ${chosen[0].name} passed` : `\nAll ${chosen.length} steps passed`)
})

/** Steps that say nothing while they run do so at once, each other one by itself. */
function groupsOf(chosen) {
  const groups = []
  for (const step of chosen) {
    const last = groups.at(-1)
    if (step.isQuiet && last?.[0].isQuiet) last.push(step)
    else groups.push([step])
  }
  return groups
}

async function timed(step) {
  const start = performance.now()
  await step.run()
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`
  say(`  ${step.name} passed in ${time}`)
  return time
}

/** All steps, or the named ones and those they need. */
function chooseSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown) {
    throw new SetupProblem(
      `There is no step ${unknown}. Steps: ${steps.map((step) => step.name).join(', ')}.`,
    )
  }
  if (names.length === 0) return steps
  const wanted = new Set(
    names.flatMap((name) => [name, ...(steps.find((step) => step.name === name).needs ?? [])]),
  )
  return steps.filter((step) => wanted.has(step.name))
}

async function setUp() {
  Object.assign(made, await prepareElectron({ forTests: true }))
}

/** Runs a tool and shows what it says only when it fails. */
async function quietly(tool, args, bin = tool) {
  const all = [toolFile(tool, bin), ...args]
  const { code, words, errors } = await runChild(process.execPath, all, { cwd: projectFolder, group: true })
  if (code !== 0)
    throw new SetupProblem(
      `${[words, errors].filter(Boolean).join('\n')}\n\n${tool} found the problems above.`,
    )
}

/** What has not changed since it was checked is known to be right. */
function checkFormat() {
  const cache = ['--cache', '--cache-strategy', 'content']
  return quietly('prettier', ['--check', ...cache, '.', '!**/fixtures/**', '!tests/**/documents/**'])
}

function lint() {
  const config = ['--config', 'scripts/lint/oxlint.json', '--type-aware']
  return quietly('oxlint', [...config, '--ignore-pattern', '**/fixtures/**', '.'])
}

async function checkTypes() {
  for (const folder of typedFolders) {
    if (existsSync(inProject(folder, 'tsconfig.json'))) await quietly('typescript', ['-p', folder], 'tsc')
  }
}

async function packForTests() {
  made.packaged = await ensurePackagedForTests(made.runtime)
}

async function runDriven(projects) {
  made.displays ??= await displaysFor(made.display)
  return runTests(projects, drivenEnv(made))
}

async function runTests(projects, env = {}) {
  const code = await runProjects(projects, { ...env, REMIT_LANE: 'short' })
  if (code !== 0) throw new SetupProblem(`\nTests of ${projects.join(' and ')} failed; see above.`)
}
