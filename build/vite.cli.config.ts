import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const source = (file: string) => resolve(import.meta.dirname, '../electron', file)

/**
 * Bundles the command line into `out/cli.js`, and beside it the thread for old workbooks, which is started by its file's
 * name; packages stay in node_modules, as they do in the installed program.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, '../out'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: { cli: source('cli.ts'), 'old-workbook-worker': source('excel/old-workbook-worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
