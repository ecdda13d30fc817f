/** Each screen is taken once for each set: a size of the window in a theme. The first is the one of README and guides. */
export const sets = [
  { name: 'light', width: 1280, height: 800, colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', width: 1280, height: 800, colorScheme: 'dark', forcedColors: 'none' },
  { name: 'small', width: 900, height: 600, colorScheme: 'light', forcedColors: 'none' },
  { name: 'projector', width: 1920, height: 1080, colorScheme: 'light', forcedColors: 'none' },
  { name: 'forced-colours', width: 1280, height: 800, colorScheme: 'light', forcedColors: 'active' },
] as const
