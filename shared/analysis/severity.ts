/** How much a finding matters. It never blocks anything. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]
