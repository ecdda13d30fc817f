import type { LetterKey } from './ids.ts'
import { findLetter } from './letters.ts'
import type { LetterColour, LetterKind, Scheme } from './matrix.ts'

export type Theme = 'light' | 'dark'

/** How a letter is drawn: colours as `#rrggbb`; without a fill the paper shows. The shape is that of its kind. */
export interface LetterLook {
  readonly kind: LetterKind | 'unknown'
  readonly fill: string | undefined
  readonly text: string
  readonly line: string | undefined
}

/** The colours of paper and text in exports and ballots; `renderer/ui/tokens.css` has the same. */
export const inks = {
  light: {
    ...{ paper: '#ffffff', band: '#f1f3f6', line: '#e1e5ea', lineStrong: '#cbd2da' },
    ...{ text: '#16202c', text2: '#55616f', accent: '#2647c7', accentSoft: '#e8edff' },
  },
  dark: {
    ...{ paper: '#171e27', band: '#1d2631', line: '#2a3542', lineStrong: '#3a4757' },
    ...{ text: '#e8edf3', text2: '#a9b5c3', accent: '#8aa4ff', accentSoft: '#222f57' },
  },
} as const satisfies Record<Theme, Record<string, string>>

type Looks = Readonly<Record<LetterLook['kind'], Omit<LetterLook, 'kind'>>>

const looks: Readonly<Record<Theme, Looks>> = {
  light: {
    owner: { fill: '#2647c7', text: '#ffffff', line: undefined },
    doer: { fill: '#0b7a5b', text: '#ffffff', line: undefined },
    adviser: { fill: '#fff6e6', text: '#8a4b00', line: '#b8781a' },
    informed: { fill: undefined, text: '#4a5665', line: '#7b8794' },
    support: { fill: undefined, text: '#16202c', line: '#0b7a5b' },
    verifier: { fill: undefined, text: '#16202c', line: '#7b8794' },
    out: { fill: undefined, text: '#55616f', line: '#cbd2da' },
    unknown: { fill: undefined, text: '#55616f', line: '#cbd2da' },
  },
  dark: {
    owner: { fill: '#8aa4ff', text: '#0b1330', line: undefined },
    doer: { fill: '#4cc9a0', text: '#04231a', line: undefined },
    adviser: { fill: '#2c2417', text: '#f5c987', line: '#b98236' },
    informed: { fill: undefined, text: '#b6c2cf', line: '#7c8a9b' },
    support: { fill: undefined, text: '#e8edf3', line: '#4cc9a0' },
    verifier: { fill: undefined, text: '#e8edf3', line: '#7c8a9b' },
    out: { fill: undefined, text: '#a9b5c3', line: '#3a4757' },
    unknown: { fill: undefined, text: '#a9b5c3', line: '#3a4757' },
  },
}

const hues: Readonly<Record<LetterColour, Readonly<Record<Theme, string>>>> = {
  blue: { light: '#2647c7', dark: '#8aa4ff' },
  green: { light: '#0b7a5b', dark: '#4cc9a0' },
  amber: { light: '#8a4b00', dark: '#f5c987' },
  red: { light: '#b3212b', dark: '#ff8f8f' },
  violet: { light: '#7134b8', dark: '#c9a2ff' },
  teal: { light: '#0b6f85', dark: '#6fd0e6' },
  grey: { light: '#4a5665', dark: '#b6c2cf' },
}

/** How a kind of letter is drawn when its letter has no colour of its own. */
export function usualLook(kind: LetterLook['kind'], theme: Theme): LetterLook {
  return { kind, ...looks[theme][kind] }
}

/** The colour that a letter can be given, as it is legible in a theme. */
export function hueOf(colour: LetterColour, theme: Theme): string {
  return hues[colour][theme]
}

/** How a letter of a scheme is drawn; one outside of it as unknown. */
export function letterLook(scheme: Scheme, key: LetterKey, theme: Theme): LetterLook {
  const letter = findLetter(scheme, key)
  const kind = letter?.kind ?? 'unknown'
  const usual = usualLook(kind, theme)
  if (letter?.colour === undefined) return usual
  const hue = hueOf(letter.colour, theme)
  const isFilled = kind === 'owner' || kind === 'doer'
  return isFilled
    ? { ...usual, fill: hue, text: theme === 'light' ? '#ffffff' : '#10151c' }
    : { ...usual, fill: undefined, text: hue, line: hue }
}
