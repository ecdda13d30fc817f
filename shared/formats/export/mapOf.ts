import type { Matrix } from '../../document/matrix.ts'
import { chartMap, type ChartMap } from '../../map/chartMap.ts'
import { mapPages, type MapPage } from '../../map/mapPages.ts'
import { chosenPart, type ExportOptions } from './exportOptions.ts'

/** The map of the chosen sections, and its pages. Of chosen roles there are columns; the others still share and lead. */
export function mapOf(
  whole: Matrix,
  options: ExportOptions,
): { readonly map: ChartMap; readonly pages: readonly MapPage[] } {
  const { roles } = options
  const map = chartMap(chosenPart(whole, { ...options, roles: undefined, hasScopes: true, hasNotes: true }))
  if (roles === undefined) return { map, pages: mapPages(map) }
  const chosen = new Set([...roles].map((id) => `role ${id}`))
  const columns = map.columns.filter(({ key, kind }) => kind === 'shared' || chosen.has(key))
  const shown = { ...map, columns }
  return { map: shown, pages: mapPages(shown) }
}

/** The title of one page of a map: `Who answers for what (1 of 2)`. */
export function pageTitle(title: string, at: number, pages: number): string {
  return pages === 1 ? title : `${title} (${at + 1} of ${pages})`
}
