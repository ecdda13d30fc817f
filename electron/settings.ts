import { join } from 'node:path'
import * as v from 'valibot'
import { exportHabitsSchema } from '../shared/bridge/exportHabits.ts'
import { layoutSchema } from '../shared/bridge/layout.ts'
import { cardSchema } from '../shared/bridge/card.ts'
import { covered } from '../shared/bridge/values.ts'
import { themes } from '../shared/bridge/windowing.ts'
import { decodeText } from '../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { removeStaleTemps } from '../shared/files/replaceFile.ts'
import { readFile } from '../shared/files/readFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { inOrder } from './files/queue.ts'

const recentSchema = v.object({
  path: v.string(),
  covered: v.optional(v.fallback(v.nullable(covered), null), null),
  card: v.optional(v.fallback(v.optional(cardSchema), undefined)),
  at: v.string(),
  isPinned: v.optional(v.boolean(), false),
})
const boundsSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.pipe(v.number(), v.minValue(200)),
  height: v.pipe(v.number(), v.minValue(200)),
  isMaximized: v.boolean(),
})

const settingsSchema = v.object({
  theme: v.optional(v.picklist(themes), 'system'),
  autosaves: v.optional(v.boolean(), true),
  reducesMotion: v.optional(v.boolean(), false),
  bounds: v.optional(v.nullable(boundsSchema), null),
  recents: v.optional(v.array(recentSchema), []),
  /** files that somebody has saved here, and the document that was saved */
  savedHere: v.optional(v.array(v.object({ path: v.string(), document: v.string() })), []),
  exports: v.optional(exportHabitsSchema, { last: null, choices: {} }),
  layouts: v.optional(v.array(v.object({ path: v.string(), layout: layoutSchema })), []),
})

export type Settings = v.InferOutput<typeof settingsSchema>

export interface SettingsStore {
  readonly current: () => Settings
  /** Changes the settings at once and writes them in the background. */
  readonly update: (change: Partial<Settings>) => void
  /** Resolves when all that was changed is on disk. */
  readonly settled: () => Promise<void>
}

const maxBytes = 4 * 1024 * 1024

/** The settings in `folder`, read once. A file that is missing or cannot be read counts as empty: they are only habits. */
export async function openSettings(around: SaveSurroundings, folder: string): Promise<SettingsStore> {
  const path = join(folder, 'settings.json')
  await removeStaleTemps(around, path)
  let current = await readSettings(around, path)
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(current, null, 2)}\n`)
    const saved = await inOrder(path, () => saveFile(around, path, bytes, { kind: 'anything' }))
    if (!saved.ok) console.error(`Settings were not saved. ${describeFileError(saved.error)}`)
  }

  return {
    current: () => current,
    update: (change) => {
      current = { ...current, ...change }
      writing = write()
    },
    settled: () => writing,
  }
}

async function readSettings(around: SaveSurroundings, path: string): Promise<Settings> {
  const content = await readFile(around.disk, path, maxBytes)
  const text = content.ok ? decodeText(content.value.bytes)?.text : undefined
  const read = v.safeParse(settingsSchema, parseJson(text ?? '{}'))
  return read.success ? read.output : v.parse(settingsSchema, {})
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
