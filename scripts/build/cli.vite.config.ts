/** How the command line is bundled: one file, needing nothing but Node. */
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'cli/remit.ts',
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'remit.js',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
})
