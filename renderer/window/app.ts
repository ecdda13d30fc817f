import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ActionId } from '../../shared/actions.ts'
import type { Bridge } from '../../shared/bridge/answers.ts'
import type { GridPort } from './gridPort.ts'
import {
  createDocumentStore,
  type DocumentState,
  type DocumentStore,
  type OpenDocument,
} from './store/documentStore.ts'
import {
  createAnalysisStore,
  type AnalysisState,
  type AnalysisStore,
  type JudgedMatrix,
} from './store/analysisStore.ts'
import { createFrontStore, layerAt, type FrontPlace, type FrontStore } from './store/frontStore.ts'
import { createSessionStore, type SessionState, type SessionStore } from './store/sessionStore.ts'
import { createWorkshopStore, type WorkshopState, type WorkshopStore } from './store/workshopStore.ts'

/** All that a window works with. Made once; tests make their own. */
export interface App {
  readonly bridge: Bridge
  readonly document: DocumentStore
  readonly front: FrontStore
  readonly session: SessionStore
  readonly analysis: AnalysisStore
  readonly workshop: WorkshopStore
  /** carries out an action, if it is possible here */
  readonly run: (action: ActionId) => void
  /** the grid, while it is on screen */
  readonly grid: () => GridPort | undefined
  readonly setGrid: (grid: GridPort | undefined) => void
}

/**
 * A window's parts, with nothing open yet.
 *
 * @param perform what actions do: it knows every feature, and so is handed in from above them
 */
export function createApp(bridge: Bridge, perform: (app: App, action: ActionId) => void): App {
  let grid: GridPort | undefined
  const app: App = {
    ...{ bridge, document: createDocumentStore(), session: createSessionStore(), front: createFrontStore() },
    ...{ analysis: createAnalysisStore(), workshop: createWorkshopStore() },
    run: (action) => perform(app, action),
    grid: () => grid,
    setGrid: (next) => {
      grid = next
    },
  }
  return app
}

export const AppContext = createContext<App | undefined>(undefined)

/** The window's parts, for any component inside of it. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (app === undefined) throw new Error('Not inside an AppContext.')
  return app
}

/** A value of the document's state; the component draws again only when that value changes. */
export function useDocument<T>(select: (document: OpenDocument) => T): T | undefined {
  const choose = ({ document }: DocumentState): T | undefined => document && select(document)
  return useStore(useApp().document, choose)
}

/** A value of what the analysis says; undefined before it has judged anything. */
export function useAnalysis<T>(select: (judged: JudgedMatrix) => T): T | undefined {
  const choose = ({ judged }: AnalysisState): T | undefined => judged && select(judged)
  return useStore(useApp().analysis, choose)
}

/** A value of the session's state. */
export function useSession<T>(select: (session: SessionState) => T): T {
  return useStore(useApp().session, select)
}

/** What is at a place in front of the chart. */
export function useLayer<Place extends FrontPlace>(place: Place) {
  return useStore(useApp().front, (front) => layerAt(front, place))
}

/** A value of the workshop's state. */
export function useWorkshop<T>(select: (workshop: WorkshopState) => T): T {
  return useStore(useApp().workshop, select)
}
