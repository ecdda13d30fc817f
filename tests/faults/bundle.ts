import { join, resolve } from 'node:path'
import { build } from 'vite'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A program of a folder's `children/` as one file that Node can run; answers its path. */
export async function bundledChild(name: string, folder = import.meta.dirname): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve(folder, 'children', `${name}.ts`),
      ...{ outDir, target: 'node20', minify: false },
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  })
  return join(outDir, `${name}.mjs`)
}
