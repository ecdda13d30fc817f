import type { RoleId, RowId } from '../../document/ids.ts'
import type { Cell, Matrix, Row } from '../../document/matrix.ts'
import type { Theme } from '../../document/letterLook.ts'
import type { Separator } from '../csv.ts'
import { isEmptyCell } from '../../document/cellContent.ts'

/** What a formatted export shows of a chart. The same for every format; each takes of it what it can show. */
export interface ExportOptions {
  /** sections to export, by the ids of their headings; undefined: all rows, also those under no heading */
  readonly sections: ReadonlySet<RowId> | undefined
  /** roles to export; undefined: all */
  readonly roles: ReadonlySet<RoleId> | undefined
  readonly hasLegend: boolean
  readonly hasScopes: boolean
  readonly hasNotes: boolean
  readonly hasFindings: boolean
  /** the chart's decisions, open points and signatures, if it has any */
  readonly hasRecord: boolean
  /** a page or slides for each role that say what it answers for: beside the chart, or instead of it */
  readonly charters: CharterChoice
  /** who answers for what, as a map: before the chart, or instead of it */
  readonly map: MapChoice
  readonly paper: Paper
  readonly isLandscape: boolean
  /** `system` follows the reader's choice where a format can (HTML), and is light elsewhere */
  readonly theme: Theme | 'system'
  /** the day of the export as people read it */
  readonly date: string
  /** which edition it is, or a draft of which (`paperWords`); empty: nothing was adopted */
  readonly edition: string
  /** what a paper is marked as, such as “Draft for the board of 4 December”; empty: as a draft where it is one */
  readonly mark: string
  readonly letterhead: Letterhead
  /** what parts the fields of a CSV */
  readonly separator: Separator
}

/** What a company has on all of its papers. */
export interface Letterhead {
  /** such as “Confidential”; empty: nothing */
  readonly line: string
  /** a PNG as a data URL; empty: none */
  readonly logo: string
}

export const noLetterhead: Letterhead = { line: '', logo: '' }

/** Something of a chart that an export has or leaves out. */
export type Part = 'hasLegend' | 'hasScopes' | 'hasNotes' | 'hasFindings' | 'hasRecord'
export const everyPart: readonly Part[] = ['hasLegend', 'hasScopes', 'hasNotes', 'hasFindings', 'hasRecord']

export const charterChoices = ['none', 'also', 'only'] as const
export type CharterChoice = (typeof charterChoices)[number]

export const mapChoices = ['none', 'also', 'only'] as const
export type MapChoice = (typeof mapChoices)[number]

export const papers = ['A4', 'Letter', 'A3'] as const
export type Paper = (typeof papers)[number]

/** Millimetres of a sheet's short and long side. */
const sheets: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  Letter: [216, 279],
  A3: [297, 420],
}

/** Millimetres of the paper of an export as it lies. */
export function sheetOf({ paper, isLandscape }: Pick<ExportOptions, 'paper' | 'isLandscape'>): {
  readonly width: number
  readonly height: number
} {
  const [short, long] = sheets[paper]
  return isLandscape ? { width: long, height: short } : { width: short, height: long }
}

/** The usual choices: all of the chart on A4, with legend, scopes and notes. */
export function usualOptions(date: string, edition = ''): ExportOptions {
  return {
    ...{ sections: undefined, roles: undefined, hasLegend: true, hasScopes: true, hasNotes: true },
    ...{
      hasFindings: false,
      hasRecord: true,
      charters: 'none',
      map: 'none',
      paper: 'A4',
      isLandscape: true,
      theme: 'system',
      date,
      edition,
      mark: '',
      letterhead: noLetterhead,
      separator: ',',
    },
  }
}

/** The one theme of a format that cannot follow its reader. */
export function fixedTheme({ theme }: ExportOptions): Theme {
  return theme === 'dark' ? 'dark' : 'light'
}

/** The chart with only the chosen sections, roles, scopes and notes. What hangs on a cell goes with it. */
export function chosenPart(matrix: Matrix, options: ExportOptions): Matrix {
  const { sections, roles: chosen, hasScopes, hasNotes } = options
  const roles = chosen ? matrix.roles.filter(({ id }) => chosen.has(id)) : matrix.roles
  const isWhole = chosen === undefined && hasScopes && hasNotes
  let isChosen = sections === undefined
  const rows = matrix.rows.flatMap((row): Row[] => {
    if (row.kind === 'section') isChosen = sections?.has(row.id) ?? true
    if (!isChosen) return []
    if (row.kind === 'section' || isWhole) return [row]
    const cells = [...row.cells].flatMap(([role, cell]): [RoleId, Cell][] => {
      const shown: Cell = { ...cell, ...(hasScopes ? {} : { scope: '' }), ...(hasNotes ? {} : { note: '' }) }
      const isKept = (chosen?.has(role) ?? true) && !isEmptyCell(shown)
      return isKept ? [[role, shown]] : []
    })
    return [{ ...row, cells: new Map(cells) }]
  })
  return { ...matrix, roles, rows }
}
