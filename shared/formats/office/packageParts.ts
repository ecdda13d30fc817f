import { ok, type Result } from '../../result.ts'
import type { OfficeError } from './officeError.ts'
import { readXml } from './readXml.ts'
import type { Archive } from './readZip.ts'

/** What a part of an Office package points to. */
export interface Target {
  /** an address; its last word is `worksheet`, `styles`, `slide` … */
  readonly type: string
  readonly part: string
}

/** What a part points to within its package, by id; external targets are left out (ECMA-376, part 2, 9.3). */
export function targetsOf(archive: Archive, part: string): Result<ReadonlyMap<string, Target>, OfficeError> {
  const folder = folderOf(part)
  return readTargets(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, folder)
}

/** The part that the package names as its document; undefined when it names none that is there. */
export function mainPart(archive: Archive): string | undefined {
  const targets = readTargets(archive, '_rels/.rels', '')
  if (!targets.ok) return undefined
  const found = [...targets.value.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part
  return found !== undefined && archive.names.includes(found) ? found : undefined
}

function readTargets(
  archive: Archive,
  relations: string,
  folder: string,
): Result<ReadonlyMap<string, Target>, OfficeError> {
  const targets = new Map<string, Target>()
  const read = readXml(archive, relations, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const target = attributes['Target'] ?? ''
      targets.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', part: pathOf(folder, target) })
    },
  })
  return read.ok ? ok(targets) : read
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** A target as a path in the package: from its root with `/` first, else from the folder of the part that names it. */
function pathOf(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
