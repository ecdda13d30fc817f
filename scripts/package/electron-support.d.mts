export interface ElectronMajors {
  /** the day on which this was so: `2026-11-28` */
  readonly asOf: string
  readonly majors: readonly {
    readonly major: number
    readonly stable: string
    readonly endOfSupport: string | null
  }[]
}

export function readElectronMajors(): ElectronMajors
export function whyUnsupported(version: string, today: string, table: ElectronMajors): string | undefined
export function whyStale(today: string, table: ElectronMajors): string | undefined
