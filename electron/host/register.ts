import { registerHooks } from 'node:module'

const names = new Set(['electron', 'electron/main', 'electron/common', 'electron/utility'])
const standIn = new URL('./electron.ts', import.meta.url).href

// Both `import` and `require`, here and in packages, get the same instance. `electron/index.js` is left alone: who asks
// for that wants the path of the executable.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (names.has(specifier)) return { url: standIn, format: 'module-typescript', shortCircuit: true }
    return nextResolve(specifier, context)
  },
})
