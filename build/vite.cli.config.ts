import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** The example's files lie beside the code that opens them, in the sources as in the build. */
const copyExampleAssets: Plugin = {
  name: 'copy-example-assets',
  closeBundle() {
    cpSync(resolve(root, 'electron/example/assets'), resolve(root, 'out/assets'), { recursive: true })
  },
}

/** Bundles the command line into `out/cli.js`; packages stay in node_modules, as they do in the installed program. */
export default defineConfig({
  plugins: [copyExampleAssets],
  build: {
    ssr: true,
    outDir: resolve(root, 'out'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      // A thread's code is started by its file's name, so it is an entry of its own.
      input: {
        cli: resolve(root, 'electron/cli.ts'),
        'old-workbook-worker': resolve(root, 'electron/excel/old-workbook-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
