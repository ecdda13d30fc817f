import type { CellStyle } from './styles.ts'

const day = 86_400_000

/** A number of a cell as it is shown: dates as `2026-03-01`, `1.10` with its digits, others as JavaScript writes them. */
export function numberText(value: string, { shows, decimals }: CellStyle, is1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (shows === 'percent') return `${rounded(number * 100, decimals)}%`
  if (shows === 'number') return rounded(number, decimals)
  const [date = '', time = ''] = dateOf(number, is1904)?.toISOString().split(/[TZ.]/) ?? []
  if (date === '') return value
  if (shows === 'time') return time.replace(/:00$/, '')
  return shows === 'date' ? date : `${date} ${time.replace(/:00$/, '')}`
}

/** Days since the end of 1899, or since 1904; a day that never was, 29 February 1900, counts before March 1900. */
function dateOf(number: number, is1904: boolean): Date | undefined {
  if (number < 0 || number > 2_958_465) return undefined
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 60 ? 31 : 30)
  return new Date(Math.round((start + number * day) / 1000) * 1000)
}

/** Floating-point noise of the fifteenth digit is not shown. */
function rounded(number: number, decimals: number): string {
  const plain = String(Number(number.toPrecision(15)))
  return decimals > 0 && decimals <= 10 && (plain.split('.')[1]?.length ?? 0) < decimals
    ? number.toFixed(decimals)
    : plain
}
