import { resolve } from 'node:path'

/** Files of one command line that are looked at; a system may hand over any number of files dropped on an icon. */
const mostFiles = 100

/**
 * The files named on a command line, as absolute paths.
 *
 * @param argv the whole command line, the executable first; flags may stand anywhere
 * @param isPackaged whether the executable is Remit itself; otherwise the first word is the application's folder
 * @param folder where the command was given
 */
export function filesOfCommandLine(
  argv: readonly string[],
  isPackaged: boolean,
  folder: string,
): readonly string[] {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const files = isPackaged ? words : words.slice(1)
  return files.slice(0, mostFiles).map((file) => resolve(folder, file))
}
