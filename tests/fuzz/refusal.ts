import { describeParseError } from '../../shared/document/describeParseError.ts'
import type { ParseError } from '../../shared/document/parse.ts'
import { describeMatrixFileError, type MatrixFileError } from '../../shared/files/matrixFile.ts'
import { describeSourceError, type SourceError } from '../../shared/formats/import/sourceError.ts'
import { describeTableError, type TableError } from '../../shared/formats/import/tableError.ts'
import type { OfficeError } from '../../shared/formats/office/officeError.ts'

/** Why an input was refused. */
export interface Refusal {
  /** the reason code, such as `broken-json syntax` */
  readonly kind: string
  /** where in the input, as it is in the words; `file` where the whole of it is meant */
  readonly place: string
  readonly words: string
}

/** The refusal of a matrix file. */
export function refusalOfFile(error: MatrixFileError): Refusal {
  const words = describeMatrixFileError(error)
  if (error.kind === 'not-text')
    return { kind: error.kind, place: `line ${error.line}, column ${error.column}`, words }
  if (error.kind !== 'unreadable') return { kind: error.kind, place: 'file', words }
  return { ...refusalOfParse(error.cause), words }
}

/** The refusal of a file from elsewhere. */
export function refusalOfSource(error: SourceError): Refusal {
  const words = describeSourceError(error)
  if (error.kind === 'matrix') return refusalOfParse(error.error)
  if (error.kind === 'office') return refusalOfOffice(error.error, words)
  const what =
    error.kind === 'not-readable'
      ? ` ${error.looksLike}`
      : error.kind === 'no-table'
        ? ` ${error.format}`
        : ''
  return { kind: `${error.kind}${what}`, place: 'file', words }
}

/** The refusal of one of the tables of a file. */
export function refusalOfTable(error: TableError): Refusal {
  const words = describeTableError(error)
  if (error.kind === 'text-too-long')
    return { kind: error.kind, place: `Row ${error.row}, column ${error.column}`, words }
  return {
    kind: error.kind === 'too-large' ? `${error.kind} ${error.what}` : error.kind,
    place: 'file',
    words,
  }
}

function refusalOfParse(error: ParseError): Refusal {
  const words = describeParseError(error)
  switch (error.kind) {
    case 'broken-json':
      return {
        kind: `broken-json ${error.reason}`,
        place: `Line ${error.line}, column ${error.column} (${error.path})`,
        words,
      }
    case 'conflict-marks':
      return { kind: error.kind, place: `Line ${error.line}`, words }
    case 'invalid':
      return { kind: error.kind, place: error.problems[0]?.path ?? '', words }
    case 'newer-version':
    case 'older-version':
      return { kind: error.kind, place: 'version', words }
    case 'not-remit':
      return { kind: error.kind, place: '"format"', words }
    default:
      return { kind: error.kind, place: 'file', words }
  }
}

function refusalOfOffice(error: OfficeError, words: string): Refusal {
  if (error.kind === 'damaged' && error.after !== undefined)
    return { kind: 'damaged in a sheet', place: error.after, words }
  if (error.kind === 'damaged' || error.kind === 'entities')
    return { kind: error.kind, place: error.part, words }
  const what = error.kind === 'too-costly' ? ` ${error.what}` : ''
  return { kind: `${error.kind}${what}`, place: 'file', words }
}

/** Of which no file is refused because of a place in it. */
const ofTheWhole = /^(?:paste|empty|too-large|too-deep|too-costly|locked|no-table|not-readable)\b/

/** What a person would miss in a refusal, in words; undefined when nothing. */
export function flawOf({ kind, place, words }: Refusal): string | undefined {
  if (kind === '') return 'no reason code'
  if (place === '' || (place === 'file' && !ofTheWhole.test(kind))) return 'no place'
  if (place !== 'file' && !words.includes(place)) return `the words do not say the place ${place}`
  if (!/^[A-Z$/]/.test(words) || !words.endsWith('.')) return 'no sentence'
  if (words.length > 6_000) return `${words.length} characters of words`
  if (/\bundefined\b|\[object|\bNaN\b|\n\s+at |Error:/.test(words))
    return `words of a program: ${words.slice(0, 300)}`
  return undefined
}

const fields =
  /^(?:id|title|goal|strict|scheme|roles|rows|waivers|decisions|parked|snapshots|signOffs|letters|key|name|kind|meaning|min|max|colour|holder|note|scope|cells|status|tags|description|effort|rule|row|role|about|reason|by|at|rowName|roleName|before|after|why|question|owner|due|format|version)$/

const knownParts = /workbook|rels|styles|sharedStrings|sheet|list of parts/

/** A refusal without what differs from file to file: by this it is told whether one of its kind is kept. */
export function shapeOf({ kind, place }: Refusal): string {
  if (kind === 'damaged in a sheet') return kind
  if (/^(?:damaged|entities)$/.test(kind)) return `${kind} ${knownParts.exec(place)?.[0] ?? 'other'}`
  const path = /\$.*$/s.exec(place)?.[0]
  if (path === undefined) return `${kind} ${place.replaceAll(/\d+/g, 'N').replaceAll(/[^\w .-]/g, '-')}`
  const steps = [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[\d+\]|\["(?:[^"\\]|\\.)*"\]/g)]
  const shape = steps.map(([step, name = ''], at) => {
    if (/^\[\d/.test(step)) return '[]'
    // Below `cells` are the ids of roles.
    return fields.test(name) && steps[at - 1]?.[1] !== 'cells' ? `.${name}` : '.any'
  })
  // What is no JSON may be so anywhere; only how deep tells something.
  if (kind.startsWith('broken-json')) return `${kind} ${Math.min(shape.length, 4)} deep`
  return `${kind} ${shape.slice(0, 5).join('').slice(1)}`
}
