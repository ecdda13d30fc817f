/** Where an action stands in the menu bar. */
export const menus = ['File', 'Edit', 'Chart', 'View', 'Workshop', 'Help'] as const
export type Menu = (typeof menus)[number]

/** What can cover the chart: a list such as this one's, a dialog or question, a presentation, a workshop, a ballot within it. */
export const covers = ['sheet', 'dialog', 'presentation', 'workshop', 'ballot'] as const
export type Cover = (typeof covers)[number]

/** What there is to say of something a person can trigger: its words, its place, its keys, and when it is possible. */
export interface ActionFacts {
  readonly label: string
  readonly menu: Menu
  /** starts a new group in the menu */
  readonly separated?: true
  /** As on Linux and Windows; on macOS Ctrl is Cmd. Where there are two, the first is shown. */
  readonly shortcuts?: readonly string[]
  /** what must be there: nothing, an open matrix, one that may be edited, or in such a one a focused cell */
  readonly needs: 'nothing' | 'matrix' | 'editable' | 'cell'
  /** what it reaches through; whatever else covers the chart keeps the action from it */
  readonly through?: readonly Cover[]
  /**
   * Whose its keys are where that does not follow from what it needs: only the cells'; anybody's, whatever has the focus; or
   * the page's, which turns them into events of the clipboard.
   */
  readonly keysOf?: 'cells' | 'anybody' | 'page'
  /** In a text field its keys mean something else. */
  readonly leavesText?: true
}

/** Whether an action is possible with the chart that is open, if one is; the menu, the palette and the keys ask this. */
export function isPossible(
  { needs }: Pick<ActionFacts, 'needs'>,
  { hasMatrix, isEditable }: { readonly hasMatrix: boolean; readonly isEditable: boolean },
): boolean {
  if (needs === 'editable' || needs === 'cell') return isEditable
  return needs === 'nothing' || hasMatrix
}
