import type { Deed } from '../../shared/bridge/presenting.ts'

/** What keys do while presenting, as people are told of it and as it is done. */
interface PresentKeys {
  /** the keys as the menu writes them; an entry without is for clickers, and for the menu itself */
  readonly shown?: string
  readonly words?: string
  /** what each key does, by its name in the browser */
  readonly does?: Readonly<Record<string, Deed>>
  /** what each letter does where a chosen cell does not take it as a letter of the scheme */
  readonly commands?: Readonly<Record<string, Deed>>
}

const next: Deed = { does: 'go', to: 'next' }
const previous: Deed = { does: 'go', to: 'previous' }

/** The keys of a presentation, in the order in which its menu lists them. What has only words is worked out in `presentKey`. */
export const presentKeys: readonly PresentKeys[] = [
  {
    ...{ shown: '→ ↓ Space', words: 'next' },
    does: { ArrowRight: next, ArrowDown: next, PageDown: next, ' ': next },
  },
  {
    ...{ shown: '← ↑ Backspace', words: 'previous' },
    does: { ArrowLeft: previous, ArrowUp: previous, PageUp: previous, Backspace: { does: 'back' } },
  },
  {
    ...{ shown: 'Home, End', words: 'first, last' },
    does: { Home: { does: 'go', to: 'first' }, End: { does: 'go', to: 'last' } },
  },
  { shown: 'number, Enter', words: 'that screen', does: { Enter: { does: 'enter' } } },
  { shown: 'V', words: 'another view', commands: { V: { does: 'nextView' } } },
  { shown: 'Tab, Shift+Tab', words: 'choose a role' },
  { shown: 'a letter', words: 'set it or take it back' },
  { shown: 'N', words: 'note for the chosen role', commands: { N: { does: 'openNote' } } },
  { shown: 'P', words: 'park the row, or take it up', commands: { P: { does: 'park' } } },
  { shown: 'Ctrl+Z', words: 'undo' },
  { shown: 'S, then arrows', words: 'spotlight', commands: { S: { does: 'spotlight' } } },
  {
    ...{ shown: 'B, W', words: 'black, white screen' },
    commands: { B: { does: 'blank', blank: 'black' }, W: { does: 'blank', blank: 'white' } },
    // What clickers send for a blank screen.
    does: { '.': { does: 'blank', blank: 'black' }, ',': { does: 'blank', blank: 'white' } },
  },
  { shown: 'Shift+S, Shift+P…', words: 'where S or P is a letter' },
  { shown: 'Esc', words: 'end', does: { Escape: { does: 'escape' } } },
  {
    commands: { M: { does: 'menu' } },
    does: {
      ...{ F1: { does: 'menu' }, '?': { does: 'menu' } },
      ...{ MediaTrackNext: next, BrowserForward: next, MediaTrackPrevious: previous, BrowserBack: previous },
    },
  },
]
