import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { writeLicences } from './write-licences.ts'

const root = resolve(import.meta.dirname, '..')
const out = resolve(root, 'out')

/** The example's files lie beside the code that opens them, in the sources as in the build. */
const copyExampleAssets: Plugin = {
  name: 'copy-example-assets',
  closeBundle() {
    cpSync(resolve(root, 'electron/example/assets'), resolve(out, 'assets'), { recursive: true })
  },
}

/**
 * Builds all of the program: what runs in Node (packages stay in node_modules, as they do in the installed program), the
 * preload, which a sandbox wants as one file, and the page with its packages in it.
 */
export default defineConfig({
  main: {
    plugins: [copyExampleAssets],
    build: {
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: {
        // Each is started by its file's name: by Electron, as a process, from a shell, as a thread.
        input: {
          'main/main': resolve(root, 'electron/main/main.ts'),
          backend: resolve(root, 'electron/backend.ts'),
          cli: resolve(root, 'electron/cli.ts'),
          'old-workbook-worker': resolve(root, 'electron/excel/old-workbook-worker.ts'),
          'return-reader-worker': resolve(root, 'electron/services/return-reader-worker.ts'),
          'ledger-worker': resolve(root, 'electron/db/ledger-worker.ts'),
          'plan-reader-worker': resolve(root, 'electron/reading/plan-reader-worker.ts'),
        },
        // Beside the entries, so that what is found beside a source file is found beside its chunk.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), writeLicences(root, resolve(out, 'licences.json'))],
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
