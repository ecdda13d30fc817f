import { readFileSync } from 'node:fs'

/**
 * The most memory this process has had, in MB. On Linux `resourceUsage` counts what its parent had when it was started, so
 * the system is asked.
 */
export function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}
