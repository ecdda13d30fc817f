import { extensionOf } from '../shared/files/paths.ts'
import type { Format } from '../shared/formats/format.ts'
import { formats, readableExtensions } from '../shared/formats/formats.ts'
import { err, ok, type Result } from '../shared/result.ts'

/** The extensions of the files that are read here. */
export const readExtensions = readableExtensions()

/** The formats that are written here, by extension: all but those that only the application can make a file of. */
const written: ReadonlyMap<string, Format> = new Map(
  Object.values(formats)
    .filter(({ reader, writer }) => reader?.from === 'matrix' || (writer && !writer.needsApplication))
    // Of two with the same extension the first is meant, and in a map the last one stays.
    .toReversed()
    .map((format) => [format.extensions[0], format]),
)

/** The extensions of the files that are written here. */
export const writtenExtensions: readonly string[] = [...written.keys()].toReversed()

/** The format in which a file of this name is written, or that there is none, in a sentence. */
export function formatToWrite(path: string): Result<Format, string> {
  const format = written.get(extensionOf(path))
  return format === undefined ? err(unknownFormat(path, writtenExtensions)) : ok(format)
}

/** That a file's format is not among those of these extensions, which are named. */
export function unknownFormat(path: string, extensions: readonly string[]): string {
  const known = extensions.map((extension) => `.${extension}`)
  return `The format of ${path} is not known here. Formats: ${known.join(', ')}.`
}
