import type { Version } from './versionIndex.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long versions of saves stay: the last of each minute for a day, of each hour for a week, of each day for 90 days. */
const spans = [
  { until: day, each: minute },
  { until: 7 * day, each: hour },
  { until: 90 * day, each: day },
] as const

/** Bytes on disk, as compressed. */
export const versionLimits = { ofDocument: 50 * 1024 * 1024, inAll: 500 * 1024 * 1024 } as const

/** Whether a version is only removed by hand: a named one, and any that holds what no later save replaced in order. */
export function isProtected({ reason, name }: Version): boolean {
  return reason !== 'saved' || name !== null
}

/** The versions of one document that stay at a moment, by their age alone; given and answered oldest first. */
export function unexpired(versions: readonly Version[], now: number): readonly Version[] {
  const taken = new Set<string>()
  return versions
    .toReversed()
    .filter((version) => {
      if (isProtected(version)) return true
      const span = spans.find(({ until }) => now - version.at < until)
      if (span === undefined) return false
      const slot = `${span.each} ${Math.floor(version.at / span.each)}`
      const isFirst = !taken.has(slot)
      taken.add(slot)
      return isFirst
    })
    .toReversed()
}

/** The versions that fit into so many bytes once the oldest unprotected ones are gone. A content held twice counts once. */
export function fitting<T extends Version>(versions: readonly T[], limit: number): readonly T[] {
  const uses = new Map<string, number>()
  for (const { sha256 } of versions) uses.set(sha256, (uses.get(sha256) ?? 0) + 1)
  let total = sizeOf(versions)
  const gone = new Set<T>()
  for (const version of versions.toSorted((a, b) => a.at - b.at)) {
    if (total <= limit) break
    if (isProtected(version)) continue
    gone.add(version)
    const left = (uses.get(version.sha256) ?? 1) - 1
    uses.set(version.sha256, left)
    if (left === 0) total -= version.bytes
  }
  return versions.filter((version) => !gone.has(version))
}

/** Bytes on disk of what some versions hold. */
export function sizeOf(versions: readonly Pick<Version, 'sha256' | 'bytes'>[]): number {
  const sizes = new Map(versions.map(({ sha256, bytes }) => [sha256, bytes]))
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
}
