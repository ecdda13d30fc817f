/**
 * `npm run fuzz [-- --long] [NAME ...]`: hostile files, texts, pages and messages, with a table of what was tried, and the
 * unit tests, whose properties draw more and new cases here.
 * `--long` tries ten times as much. A short form is part of `npm test`.
 */
import { runLane } from './test/lanes.mjs'

await runLane(['fuzz', 'security', 'unit'])
