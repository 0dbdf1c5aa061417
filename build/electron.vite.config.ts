import { cpSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { writeLicences } from './write-licences.ts'

const root = resolve(import.meta.dirname, '..')
/** The variable lets a test build beside `out/`, which others may be using. */
const out = resolve(root, process.env.DUBANTAI_OUT ?? 'out')
const licences = writeLicences(root, out)

/** The example's files lie beside the code that opens them, in the sources as in the build. */
const copyExampleAssets: Plugin = {
  name: 'copy-example-assets',
  closeBundle() {
    cpSync(resolve(root, 'electron/example/assets'), resolve(out, 'assets'), { recursive: true })
  },
}

/** Found at run time beside the program: a binary that only the system's loader can read, and a reader with tables of its own. */
const beside = Object.keys(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).dependencies)

/**
 * Builds all of the program: what runs in Node, the preload, which a sandbox wants as one file, and the page; all with their
 * packages in them, so that the installed program holds of each only what is used.
 */
export default defineConfig({
  main: {
    plugins: [copyExampleAssets, licences],
    build: {
      outDir: out,
      emptyOutDir: true,
      externalizeDeps: false,
      rolldownOptions: {
        external: beside.map((name) => new RegExp(`^${name}(/|$)`)),
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
    plugins: [react(), licences],
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      minify: true,
      // Read from the disk; a chunk's size says nothing here.
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
