import { assertNever } from '../result.ts'
import type { ParseError } from './parse.ts'
import type { ScanError } from './scanJson.ts'

/** What is wrong with a matrix file, in sentences a person can act on. */
export function describeParseError(error: ParseError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty.'
    case 'not-remit':
      return 'This is not a Remit chart: the file has no "format": "remit".'
    case 'broken-json':
      return `Line ${error.line}, column ${error.column} (${error.path}): ${scanWords(error)}`
    case 'conflict-marks':
      return `Line ${error.line}: git could not merge the file and wrote both versions into it, between marks. Where each version opens by itself, Remit opens both and asks; else take one with "git checkout --ours" or "--theirs".`
    case 'newer-version':
      return `The file has version ${error.version}; this Remit reads up to version ${error.known}. Update Remit to open it.`
    case 'older-version':
      return `The file has version ${error.version}, which this Remit no longer reads.`
    case 'invalid':
      return invalidWords(error)
    default:
      return assertNever(error)
  }
}

function scanWords({ reason, found }: ScanError): string {
  switch (reason) {
    case 'syntax':
      return `the file is damaged from here on; found ${found}.`
    case 'duplicate-key':
      return `the field ${found} is given a second time.`
    case 'reserved-key':
      return `the field name ${found} is not allowed.`
    case 'number':
      return `the number ${found} cannot be kept exactly.`
    case 'too-deep':
      return 'the values are nested too deeply.'
    case 'too-many-values':
      return 'the file holds more values than a chart can have.'
    default:
      return assertNever(reason)
  }
}

function invalidWords({ problems, total }: Extract<ParseError, { kind: 'invalid' }>): string {
  const lines = problems.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}.`)
  const more = total - problems.length
  return [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n')
}
