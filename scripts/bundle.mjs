/**
 * Bundles of the built modules for Node, where loading several hundred files takes longer than most
 * builds. Parts are shared, so that the command line and a config that imports the package load the
 * same code once. Bundlers take the modules themselves, of which they can leave more away.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = new URL('../dist/', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, dist))

await build({
  entryPoints: {
    index: path('index.js'),
    unified: path('unified.js'),
    restructured: path('compat/restructured.js'),
    languages: path('languages.js'),
    main: path('cli/main.js'),
  },
  outdir: path('node'),
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
