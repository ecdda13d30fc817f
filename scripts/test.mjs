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
  {
    name: 'format',
    run: () => quietly('prettier', ['--check', '.', '!**/fixtures/**', '!tests/**/documents/**']),
  },
  {
    name: 'lint',
    run: () =>
      quietly('oxlint', [
        '--config',
        'scripts/lint/oxlint.json',
        '--type-aware',
        '--ignore-pattern',
        '**/fixtures/**',
        '.',
      ]),
  },
  { name: 'unused', run: () => quietly('knip', ['--config', 'scripts/lint/knip.json', '--no-progress']) },
  { name: 'types', run: checkTypes },
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
  for (const step of chosen) {
    say(`\n▸ ${step.name}`)
    const start = performance.now()
    await step.run()
    times.push(`${((performance.now() - start) / 1000).toFixed(1)} s`)
    say(`  ${step.name} passed in ${times.at(-1)}`)
  }
  say('')
  chosen.forEach((step, index) => say(`  ${step.name.padEnd(12)}${times[index].padStart(9)}`))
  say(chosen.length === 1 ? `\nThe step ${chosen[0].name} passed` : `\nAll ${chosen.length} steps passed`)
})

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
