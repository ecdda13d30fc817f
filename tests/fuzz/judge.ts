import { isDeepStrictEqual } from 'node:util'
import { planPaste } from '../../renderer/clipboard/pastePlan.ts'
import { readClipboard } from '../../renderer/clipboard/readClipboard.ts'
import { fixedColumns } from '../../renderer/window/gridPort.ts'
import { gridRows } from '../../renderer/window/gridRows.ts'
import { apply } from '../../shared/commands/apply.ts'
import { describeCommandError } from '../../shared/commands/describeCommandError.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { notText, type MatrixFileError } from '../../shared/files/matrixFile.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import { openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import { describeRepairs } from '../../shared/formats/import/repairs.ts'
import { matrixOf } from '../support/matrixOf.ts'
import type { Input } from './mutate.ts'
import { flawOf, refusalOfFile, refusalOfSource, refusalOfTable, type Refusal } from './refusal.ts'

export const formats = ['raci', 'text', 'xlsx', 'office', 'clipboard'] as const
export type Format = (typeof formats)[number]

/** Whether a word names a format. */
export function isFormat(word: string): word is Format {
  return formats.some((format) => format === word)
}

/** What becomes of an input. */
export interface Verdict {
  readonly refusals: readonly Refusal[]
  /** what is not as promised, in words */
  readonly flaws: readonly string[]
}

/** Reads an input as Remit does: a matrix file as main does, others as an import, HTML also as a paste. */
export function judge(format: Format, input: Input): Verdict {
  try {
    const { matrices, refusals, said } = reading[format](input)
    return {
      refusals,
      flaws: [...refusals.map(flawOf), ...matrices.map(lostIn), ...said.map(oddIn)].filter(isFlaw),
    }
  } catch (thrown) {
    return {
      refusals: [],
      flaws: [`thrown: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`],
    }
  }
}

interface Outcome {
  readonly matrices: readonly Matrix[]
  readonly refusals: readonly Refusal[]
  /** sentences about what was understood */
  readonly said: readonly string[]
}

const reading: Readonly<Record<Format, (input: Input) => Outcome>> = {
  raci: readMatrixFile,
  text: readForeignFile,
  xlsx: readForeignFile,
  office: readForeignFile,
  clipboard: (input) => merged(readForeignFile(input), paste(new TextDecoder().decode(input.bytes))),
}

function readMatrixFile({ name, bytes }: Input): Outcome {
  const refused = (error: MatrixFileError): Outcome => ({
    ...{ matrices: [], refusals: [refusalOfFile(error)], said: [] },
  })
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refused(notText(`/charts/${name}`, bytes))
  const parsed = parseMatrix(decoded.text)
  if (!parsed.ok) return refused({ kind: 'unreadable', path: `/charts/${name}`, cause: parsed.error })
  return { matrices: [parsed.value.matrix], refusals: [], said: [] }
}

function readForeignFile({ name, bytes }: Input): Outcome {
  const opened = openForeign({ name, content: bytes })
  if (!opened.ok) return { matrices: [], refusals: [refusalOfSource(opened.error)], said: [] }
  if (opened.value.kind === 'matrix') return { matrices: [opened.value.matrix], refusals: [], said: [] }
  const { tables, remarks, likeliest } = opened.value
  // The likeliest is the one that is read at first; a person may look at others.
  const looked = tables.filter((_table, at) => at === likeliest || at === 0)
  return looked
    .map((table): Outcome => {
      const read = readForeign(table, name)
      if (!read.ok) return { matrices: [], refusals: [refusalOfTable(read.error)], said: remarks }
      return {
        ...{ matrices: [read.value.matrix], refusals: [] },
        said: [...remarks, ...describeRepairs(read.value.repairs)],
      }
    })
    .reduce(merged)
}

const chart = matrixOf(`
            | CIO | CTO
  Budget    | A   |
  # Win
  Security  |     | R
`)
const columns = [fixedColumns.name, fixedColumns.assigned, ...chart.roles.map(({ id }) => id)]
const layout = { rows: gridRows(chart.rows), columns }

function paste(html: string): Outcome {
  const table = readClipboard({ getData: (type) => (type === 'text/html' ? html : '') })
  if (table.length === 0) return { matrices: [], refusals: [], said: [] }
  const range = { top: 0, bottom: 0, left: 0, right: 0 }
  const { command, remarks } = planPaste(table, { matrix: chart, layout, range, mayGrow: true })
  if (command === undefined) return { matrices: [], refusals: [], said: remarks }
  const applied = apply(chart, command)
  if (applied.ok) return { matrices: [applied.value], refusals: [], said: remarks }
  const refusal = {
    kind: `paste ${applied.error.kind}`,
    place: 'file',
    words: describeCommandError(applied.error),
  }
  return { matrices: [], refusals: [refusal], said: remarks }
}

function merged(one: Outcome, other: Outcome): Outcome {
  return {
    matrices: [...one.matrices, ...other.matrices],
    refusals: [...one.refusals, ...other.refusals],
    said: [...one.said, ...other.said],
  }
}

/** What is not the same once it was saved and opened again. */
function lostIn(matrix: Matrix): string | undefined {
  const text = serialise(matrix)
  const again = parseMatrix(text)
  if (!again.ok) return `accepted, and once saved it does not open: ${again.error.kind}`
  if (serialise(again.value.matrix) !== text) return 'accepted, and saving it twice gives two texts'
  const saved = again.value.matrix
  const isSame =
    isDeepStrictEqual(saved, matrix) || isDeepStrictEqual(withoutMinus(saved), withoutMinus(matrix))
  return isSame ? undefined : 'accepted, and once saved it is another'
}

/** The value with 0 for -0: JSON writes both as 0, and they are one number. */
function withoutMinus(value: unknown): unknown {
  if (value === 0) return 0
  if (Array.isArray(value)) return value.map(withoutMinus)
  if (typeof value !== 'object' || value === null) return value
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  return new Map(entries.map(([key, part]: [unknown, unknown]) => [key, withoutMinus(part)]))
}

function oddIn(sentence: string): string | undefined {
  return sentence.endsWith('.') && sentence.length < 2_000
    ? undefined
    : `no sentence: ${sentence.slice(0, 200)}`
}

function isFlaw(flaw: string | undefined): flaw is string {
  return flaw !== undefined
}
