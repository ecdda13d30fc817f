import type { Rectangle } from 'electron'

/** A screen, as much of it as matters here. */
export interface ScreenFacts {
  readonly id: number
  readonly bounds: Rectangle
  readonly workArea: Rectangle
}

/** Where the room sees the chart, and where the presenter has his notes. */
export interface PresentationScreens {
  readonly audience: ScreenFacts
  readonly presenter: ScreenFacts
}

/**
 * Which of two screens or more is for the room: the one the chart is on already, unless that is the primary one, which
 * the presenter looks at. Undefined: there is only one screen.
 */
export function presentationScreens(
  screens: readonly ScreenFacts[],
  primary: number,
  current: number,
): PresentationScreens | undefined {
  const audience =
    screens.find(({ id }) => id === current && id !== primary) ?? screens.find(({ id }) => id !== primary)
  const presenter = screens.find(({ id }) => id === primary) ?? screens.find((one) => one !== audience)
  return audience && presenter && audience !== presenter ? { audience, presenter } : undefined
}
