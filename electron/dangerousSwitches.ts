/** Switches of Chromium that open Remit to others or take its protection away. No fuse stops them. */
export const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'no-sandbox',
  'disable-seccomp-filter-sandbox',
  'single-process',
  'disable-web-security',
  'js-flags',
  'load-extension',
  'host-rules',
  'host-resolver-rules',
] as const

/**
 * Why this start is refused, in words for a terminal; undefined when it is not.
 *
 * @param hasSwitch whether a switch was given, as Chromium itself reads the command line
 */
export function refusalOf(hasSwitch: (name: string) => boolean): string | undefined {
  const given = dangerousSwitches.find((name) => hasSwitch(name))
  return given === undefined ? undefined : `Remit does not start with --${given}: it would not be safe.`
}
