import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Importing the package itself would try to fetch Electron's binary. */
const electron = {
  find: /^electron$/,
  replacement: fileURLToPath(new URL('electron/host/electron.ts', import.meta.url)),
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,integration}/**/*.test.ts'],
          alias: [electron],
          setupFiles: ['tests/support/property-sizes.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/e2e/tell-failure.ts'],
          // Each starts a browser and several processes: one after the other, and after the quick ones.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What is waited for takes as long as the machine does: a second is too short on a slow one.
          expect: { poll: { timeout: 30_000 } },
          // On a machine under load a click may come before what it is meant for; the report names what was tried again.
          retry: process.env.CI ? 1 : 0,
          // Hooks in the order in which they stand: what a failure looked like is told before the window is closed.
          sequence: { groupOrder: 1, hooks: 'list' },
        },
      },
    ],
  },
})
