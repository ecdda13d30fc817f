/** What the analysis bench needs of `shared/`, to be bundled for Node. */
export { analyse } from '../shared/analysis/analyse.ts'
export { apply } from '../shared/commands/apply.ts'
export { parseMatrix } from '../shared/document/parse.ts'
