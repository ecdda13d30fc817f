/**
 * `npm run faults [-- --long] [NAME ...]`: crashes, power cuts, full disks, damaged files, other programs and broken
 * windows, with a table of what was done. `--long` does ten times as much. A short form is part of `npm test`.
 */
import { runLane } from './test/lanes.mjs'

await runLane(['faults', 'faults-in-app'])
