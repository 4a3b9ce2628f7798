/** Measures the sources, without a build: `node --import tsx scripts/driver.ts cases|corpus|labels`. */
import { main } from './driver/main.mjs'

await main(process.argv.slice(2), (path) => import(`../src/${path}`) as Promise<unknown>)
