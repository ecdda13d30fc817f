/** How the three parts of the app are bundled. Everything but Electron and Node's own modules goes into the bundles. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const inProject = (...parts: string[]) => resolve(process.cwd(), ...parts)

export default defineConfig({
  main: {
    build: {
      outDir: inProject('out/main'),
      target: 'node20',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: inProject('electron/main.ts'),
        output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: inProject('out/preload'),
      target: 'node20',
      externalizeDeps: false,
      sourcemap: true,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: inProject('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [react()],
    build: {
      outDir: inProject('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // The pages come from the disk, so one file is as good as many.
      chunkSizeWarningLimit: 4_000,
      sourcemap: true,
      rolldownOptions: {
        input: { index: inProject('renderer/index.html'), importer: inProject('renderer/importer.html') },
      },
    },
  },
})
