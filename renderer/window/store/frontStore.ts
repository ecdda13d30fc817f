import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FindingGroup } from '../../../shared/analysis/findingGroups.ts'
import type { ImportedTable } from '../../../shared/bridge/importing.ts'
import type { Presentation } from '../../../shared/bridge/presenting.ts'
import type { CellRef } from '../../../shared/commands/command.ts'
import type { RoleId, RowId, VoterId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { ImportMode } from '../../../shared/formats/import/addToChart.ts'
import type { Answers } from '../../../shared/workshop/session.ts'

/** What a context menu is for. */
export type MenuPlace = 'cell' | 'row' | 'role'

/** What is open over the grid. */
export type Popover =
  | {
      readonly kind: 'letters'
      readonly row: RowId
      readonly role: RoleId
      /** all the cells the letters are for */
      readonly cells: readonly CellRef[]
    }
  | {
      readonly kind: 'assign'
      readonly row: RowId
      /** all the rows that are assigned together */
      readonly rows: readonly RowId[]
    }
  | { readonly kind: 'cellDetails'; readonly row: RowId; readonly role: RoleId }
  | { readonly kind: 'rowDetails'; readonly row: RowId }
  | { readonly kind: 'context'; readonly place: MenuPlace; readonly x: number; readonly y: number }
  | { readonly kind: 'role'; readonly role: RoleId }

/** Where an import goes: a chart of its own, or the open one. */
export type ImportTarget = 'new' | ImportMode

/** A file of another format that is being looked at before it is taken in. */
export interface OpenImport {
  readonly name: string
  readonly table: ImportedTable
  /** as it would be imported; undefined: the table cannot be read so, `table.chart` says why */
  readonly matrix: Matrix | undefined
}

/** One of several files of other formats: the chart it becomes, or why it becomes none. */
export interface ReadFile {
  readonly name: string
  readonly matrix: Matrix | undefined
  /** what is not certain of it, and how it was read */
  readonly questions: readonly string[]
  readonly remarks: readonly string[]
  readonly problem: string
}

/** A dialog over the window. */
export type OpenDialog =
  | { readonly kind: 'scopes'; readonly row: RowId; readonly owners?: readonly RoleId[] }
  | { readonly kind: 'fixAll'; readonly group: FindingGroup }
  | { readonly kind: 'charter'; readonly role: RoleId }
  /** who holds the roles is asked, and then it goes on */
  | { readonly kind: 'who'; readonly goOn: () => void }
  /** `row`: the one that is asked about first */
  | { readonly kind: 'complete'; readonly row?: RowId }
  | { readonly kind: 'import'; readonly opened: OpenImport; readonly target: ImportTarget }
  | { readonly kind: 'importSeveral'; readonly files: readonly ReadFile[] }
  | {
      readonly kind:
        | 'adopt'
        | 'boardPack'
        | 'checkPaper'
        | 'conflicts'
        | 'editions'
        | 'export'
        | 'guide'
        | 'report'
        | 'scheme'
        | 'settings'
        | 'versions'
    }

/** Something that could mean two things, and what the person may choose. Cancel is always there. */
export interface Question {
  readonly title: string
  readonly details: string
  readonly choices: readonly { readonly label: string; readonly run: () => void }[]
  /** nothing brings back what it removes: Enter alone must not do it */
  readonly isForGood?: boolean
  /** it comes by itself: a key that was meant for something else must not answer it */
  readonly isUnasked?: boolean
}

/** A ballot that is being filled in here; it is nobody's vote before it is cast. */
export interface OpenBallot {
  readonly voter: VoterId
  readonly way: 'laptop' | 'paper'
  readonly round: number
  readonly answers: Answers
  /** the laptop is being handed on: nothing is shown before the voter says so; then filled in; then thanked for */
  readonly stage: 'hand-over' | 'fill-in' | 'thanks'
}

/** What one voter alone is shown of the votes. Undefined: the voter is still to be chosen. */
export interface OpenMirror {
  readonly voter: VoterId | undefined
  /** the voter has said that nobody else is looking */
  readonly isShown: boolean
}

/** How a row can be settled, each in a dialog of its own. */
export type SettleWay =
  /** by letters; `owner`: it is said already who answers for it; `why`: and what for */
  | { readonly kind: 'decide'; readonly owner?: RoleId; readonly why?: string }
  /** several do it, and one of them leads */
  | { readonly kind: 'lead' }
  /** by a show of hands */
  | { readonly kind: 'hands' }
  | { readonly kind: 'split' }
  | { readonly kind: 'scopes' }
  | { readonly kind: 'park' }

/** The workshop over the window, and what is open in it besides its steps. */
interface WorkshopLayer {
  readonly kind: 'workshop'
  readonly open:
    | { readonly kind: 'ballot'; readonly ballot: OpenBallot }
    | { readonly kind: 'mirror'; readonly mirror: OpenMirror }
    | { readonly kind: 'settling'; readonly way: SettleWay; readonly row: RowId }
    | undefined
}

/** The presentation over the window. */
export interface PresentationLayer {
  readonly kind: 'presentation'
  /** where it stands */
  readonly presentation: Presentation
  /** what is open over it */
  readonly panel: 'menu' | 'note' | undefined
  /** a presenter view follows it */
  readonly hasPresenter: boolean
}

/** The places in front of the chart, and what can be at each; at each there is one at most. */
interface Layers {
  readonly popover: Popover
  readonly workshop: WorkshopLayer
  readonly presentation: PresentationLayer
  readonly dialog: OpenDialog
  readonly question: { readonly kind: 'question'; readonly question: Question }
  /** a list over all of it */
  readonly sheet: { readonly kind: 'palette' | 'shortcuts' }
}

export type FrontPlace = keyof Layers
type Layer = Layers[FrontPlace]

const places: Readonly<Record<Layer['kind'], FrontPlace>> = {
  ...{ letters: 'popover', assign: 'popover', cellDetails: 'popover', rowDetails: 'popover' },
  ...{ context: 'popover', role: 'popover' },
  ...{ workshop: 'workshop', presentation: 'presentation' },
  ...{
    scopes: 'dialog',
    fixAll: 'dialog',
    charter: 'dialog',
    import: 'dialog',
    importSeveral: 'dialog',
    complete: 'dialog',
    conflicts: 'dialog',
    who: 'dialog',
  },
  ...{ adopt: 'dialog', checkPaper: 'dialog', editions: 'dialog' },
  ...{
    boardPack: 'dialog',
    export: 'dialog',
    guide: 'dialog',
    report: 'dialog',
    scheme: 'dialog',
    settings: 'dialog',
    versions: 'dialog',
  },
  ...{ question: 'question', palette: 'sheet', shortcuts: 'sheet' },
}

export interface FrontState {
  /** what is in front of the chart, the front-most last */
  readonly layers: readonly Layer[]
}

export type FrontStore = StoreApi<FrontState>

/** A window with nothing in front of its chart. */
export function createFrontStore(): FrontStore {
  return createStore<FrontState>(() => ({ layers: [] }))
}

/** Puts something in front of all else, in place of what was at its place. A popover goes when anything else comes. */
export function show({ setState }: FrontStore, layer: Layer): void {
  const stays = ({ kind }: Layer) => places[kind] !== 'popover' && places[kind] !== places[layer.kind]
  setState(({ layers }) => ({ layers: [...layers.filter(stays), layer] }))
}

/** Asks what the person means, in front of all else. */
export function ask(store: FrontStore, question: Question): void {
  show(store, { kind: 'question', question })
}

/** Takes away what is at these places. */
export function dismiss({ getState, setState }: FrontStore, ...from: readonly FrontPlace[]): void {
  const { layers } = getState()
  const rest = layers.filter(({ kind }) => !from.includes(places[kind]))
  if (rest.length < layers.length) setState({ layers: rest })
}

/** Changes what is at a place, if anything is, where it stands. */
export function update<Place extends FrontPlace>(
  { setState }: FrontStore,
  place: Place,
  changes: Partial<Layers[Place]>,
): void {
  setState(({ layers }) => ({
    layers: layers.map((layer) => (places[layer.kind] === place ? { ...layer, ...changes } : layer)),
  }))
}

/** What is at a place; undefined: nothing. */
export function layerAt<Place extends FrontPlace>(
  { layers }: FrontState,
  place: Place,
): Layers[Place] | undefined {
  return layers.find((layer): layer is Layers[Place] => places[layer.kind] === place)
}

/** What covers the chart in front of all else; a popover leaves it in sight. */
export function frontPlace({ layers }: FrontState): Exclude<FrontPlace, 'popover'> | undefined {
  const kinds = layers.map(({ kind }) => places[kind])
  return kinds.findLast((place) => place !== 'popover')
}
