import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** Bundles the command line into `out/cli.js`; packages stay in node_modules, as they do in the installed program. */
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, '../electron/cli.ts'),
    outDir: resolve(import.meta.dirname, '../out'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'cli.js' } },
  },
})
