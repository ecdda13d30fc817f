import type { ActionId } from '../shared/actions.ts'
import { switches, type Switch } from '../shared/bridge/windowReport.ts'
import type { Theme } from '../shared/bridge/windowing.ts'

/** What the marks in the menu show. */
export interface Marked {
  readonly theme: Theme
  /** whether files save themselves */
  readonly autosaves: boolean
  /** what is switched on in the window in front */
  readonly ticked: readonly Switch[]
}

/** How an entry of the menu is marked. */
interface Mark {
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
}

const marks: Partial<Record<ActionId, (marked: Marked) => Mark>> = {
  ...Object.fromEntries(
    switches.map((one) => [
      one,
      ({ ticked }: Marked): Mark => ({ type: 'checkbox', checked: ticked.includes(one) }),
    ]),
  ),
  followSystem: ({ theme }) => ({ type: 'radio', checked: theme === 'system' }),
  lightTheme: ({ theme }) => ({ type: 'radio', checked: theme === 'light' }),
  darkTheme: ({ theme }) => ({ type: 'radio', checked: theme === 'dark' }),
  toggleAutosave: ({ autosaves }) => ({ type: 'checkbox', checked: autosaves }),
}

/** The mark of an action's entry, each of its own; undefined: it has none. */
export function markOf(action: ActionId, marked: Marked): Mark | undefined {
  return marks[action]?.(marked)
}
