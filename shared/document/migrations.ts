import { err, ok, type Result } from '../result.ts'
import { currentVersion } from './schema.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** Turns the JSON of one version into that of the next. Pure. */
export type Migration = (file: JsonObject) => JsonObject

/** The migration away from each older version, by that version. There is none before version 1. */
const migrations: ReadonlyMap<number, Migration> = new Map()

/**
 * Brings the JSON of an older version up to `target`, one step at a time. The JSON of a newer version is left alone.
 *
 * @returns the JSON with its `version` set, or the version from which no step leads on
 */
export function migrate(
  file: JsonObject,
  version: number,
  steps: ReadonlyMap<number, Migration> = migrations,
  target: number = currentVersion,
): Result<JsonObject, { readonly from: number }> {
  let current = file
  for (let from = version; from < target; from++) {
    const step = steps.get(from)
    if (step === undefined) return err({ from })
    current = { ...step(current), version: from + 1 }
  }
  return ok(current)
}
