import { resolve } from 'node:path'

/**
 * The file named on a command line, as an absolute path.
 *
 * @param argv the whole command line, the executable first; flags may stand anywhere
 * @param isPackaged whether the executable is Remit itself; otherwise the first word is the application's folder
 * @param folder where the command was given
 */
export function fileOfCommandLine(
  argv: readonly string[],
  isPackaged: boolean,
  folder: string,
): string | undefined {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const file = words[isPackaged ? 0 : 1]
  return file === undefined ? undefined : resolve(folder, file)
}
