/** Measures the built package: `npm run --silent driver -- cases|corpus|labels`. */
import { main } from './driver/main.mjs'

await main(process.argv.slice(2), (path) => import(`../dist/${path}`))
