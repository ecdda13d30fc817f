import * as v from 'valibot'
import {
  decisionsSchema,
  type ImportDecisions,
  type ImporterAnswer,
  type ImportJob,
} from '../../shared/bridge/importing.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { Decisions } from '../../shared/formats/import/decisions.ts'
import {
  describeOtherTables,
  openForeign,
  readForeign,
  type ForeignChart,
  type OpenedForeign,
} from '../../shared/formats/import/readForeign.ts'
import type { Question } from '../../shared/formats/import/questions.ts'
import { readableSchemes } from '../../shared/formats/import/readableSchemes.ts'
import { describeRepairs, summariseRepairs } from '../../shared/formats/import/repairs.ts'
import { describeSourceError } from '../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../shared/formats/import/tableError.ts'

/** What of the source is shown beside the result. */
const shownRows = 300
const shownColumns = 60
const shownCharacters = 300
const shownRepairs = 2_000
const shownLines = 500

type Tables = Extract<OpenedForeign, { kind: 'tables' }>

/** Answers the jobs for one file: opens it once, then reads its tables as often as a person corrects the guess. */
export function createImportReader(): (content: Uint8Array, job: ImportJob) => ImporterAnswer {
  let opened: { readonly name: string; readonly tables: Tables } | undefined

  return (content, job) => {
    if (job.kind === 'read') {
      if (opened === undefined) return { kind: 'refused', problem: 'No file is open.' }
      return answerFor(opened.tables, opened.name, job.table, job.decisions)
    }
    const { name } = job
    const read = openForeign({ name, content })
    if (!read.ok) return { kind: 'refused', problem: describeSourceError(read.error) }
    if (read.value.kind === 'matrix') return { kind: 'matrix', text: serialise(read.value.matrix) }
    opened = { name, tables: read.value }
    return answerFor(read.value, name, read.value.likeliest, {})
  }
}

function answerFor(
  { tables, remarks }: Tables,
  name: string,
  at: number,
  { scheme: schemeId, ...decided }: ImportDecisions,
): ImporterAnswer {
  const source = tables[at]
  if (source === undefined) return { kind: 'refused', problem: 'The file has no such table.' }
  const scheme = readableSchemes.find(({ id }) => id === schemeId)
  const decisions: Decisions = { ...decided, ...(scheme ? { scheme } : {}) }
  const read = readForeign(source, name, decisions, tables)
  const { table } = source
  return {
    kind: 'table',
    names: tables.map((one, place) => one.name.slice(0, 200) || `Table ${place + 1}`),
    table: at,
    remarks: [...remarks, ...describeOtherTables(tables, at)],
    source: table
      .slice(0, shownRows)
      .map((row) => row.slice(0, shownColumns).map((text) => text.slice(0, shownCharacters))),
    rowCount: table.length,
    columnCount: table.reduce((widest, row) => Math.max(widest, row.length), 0),
    chart: read.ok ? chartOf(read.value) : { kind: 'refused', problem: describeTableError(read.error) },
  }
}

function chartOf({
  matrix,
  repairs,
  questions,
  shape,
}: ForeignChart): Extract<ImporterAnswer, { kind: 'table' }>['chart'] {
  const {
    orientation,
    isOwn,
    headerRows,
    firstRow,
    endRow,
    columns,
    sectionRows,
    leftOutRows,
    scheme,
    marks,
  } = shape
  return {
    kind: 'read',
    text: serialise(matrix),
    shape: {
      ...{ orientation, isOwn, headerRows: [...headerRows], firstRow, endRow, columns: [...columns] },
      ...{ sectionRows: [...sectionRows], leftOutRows: [...leftOutRows], schemeId: scheme.id },
      letters: scheme.letters.map(({ key, name, kind }) => ({ key, name, kind })),
      marks: marks.map(({ mark, means }) => ({ mark, means: means === 'note' ? means : [...means] })),
    },
    questions: questions.map(sent),
    repairs: repairs
      .slice(0, shownRepairs)
      .map((repair) => ({ ...repair, found: repair.found.slice(0, 300) })),
    lines: describeRepairs(repairs).slice(0, shownLines),
    summary: summariseRepairs(repairs),
  }
}

type SentQuestion = Extract<
  Extract<ImporterAnswer, { kind: 'table' }>['chart'],
  { kind: 'read' }
>['questions'][number]

/** A question as it goes over the bridge. No question decides the scheme, which goes by its id there. */
function sent({ id, asks, places, answers }: Question): SentQuestion {
  return {
    ...{ id, asks },
    places: places.map((place) => ({ ...place, found: place.found.slice(0, shownCharacters) })),
    answers: answers.map(({ decisions: { scheme: _scheme, endRow: _endRow, ...decisions }, ...answer }) => ({
      ...answer,
      decisions: v.parse(decisionsSchema, decisions),
    })),
  }
}
