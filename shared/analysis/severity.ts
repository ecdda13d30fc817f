import { counted } from '../counted.ts'

/**
 * How much a finding matters, the worst first. It never blocks anything. `open` is what nobody has decided yet: work to do,
 * not a mistake.
 */
export const severities = ['error', 'open', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A severity as a person reads it: before one finding, and after a number of them. */
export const severityWords: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  open: ['to assign', 'to assign'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
}

/** `2 errors`, `13 to assign`, `1 remark` */
export function countedSeverity(count: number, severity: Severity): string {
  return counted(count, ...severityWords[severity])
}
