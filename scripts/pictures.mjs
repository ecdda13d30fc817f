/**
 * `npm run pictures [-- NAME ... --guides]`: pictures of every screen and dialog, or of those with a name in theirs, in
 * each set of tests/pictures/sets.ts, and a sheet of each set, in out/pictures. `--guides` puts those that README and the
 * guides show into docs/, too.
 */
import process from 'node:process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'
import { drawSheet } from './pictures/draw-sheet.mjs'
import { endWithNpm } from './setup/children.mjs'
import { startVirtualDisplay } from './setup/display.mjs'
import { inProject } from './setup/paths.mjs'
import { prepareElectron } from './setup/prepare.mjs'
import { runScript, say, SetupProblem } from './setup/say.mjs'
import { builtEnv, runProjects } from './test/driven.mjs'

/** Larger than the largest window, and one for each of two that are drawn at once. */
const displaySize = '2560x1440'

await runScript(async () => {
  endWithNpm()
  const words = process.argv.slice(2)
  const names = words.filter((word) => word !== '--guides')
  const { runtime, display } = await prepareElectron({ forTests: true })
  await ensureBuilt()
  const folder = process.env.REMIT_PICTURES ?? inProject('out', 'pictures')
  if (names.length === 0) rmSync(folder, { recursive: true, force: true })

  const displays = display.isVirtual
    ? [await startVirtualDisplay(displaySize), await startVirtualDisplay(displaySize)]
    : [display]
  const code = await runProjects(['pictures'], {
    ...builtEnv({ runtime, displays }),
    REMIT_PICTURES: folder,
    REMIT_PICTURES_OF: names.join(' '),
    REMIT_PICTURES_GUIDES: words.includes('--guides') ? 'yes' : '',
  })
  const drawn = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  for (const set of drawn.filter((entry) => entry.isDirectory())) {
    say(await drawSheet({ runtime, display: displays[0] }, folder, set.name))
  }
  if (code !== 0) throw new SetupProblem('\nSome screens could not be brought up; see above.')
})
