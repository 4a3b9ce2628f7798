/**
 * One engine on one input, in a process of its own, so that peak memory is its own. Both the time on
 * the wall and the processor's (user and system, all threads: garbage collection is in it) are the
 * median over rounds; on a machine that is shared, the second is the one to compare.
 * usage: node bench/measure.mjs ENGINE INPUT SECONDS; prints one line of JSON.
 */
import { Bench } from 'tinybench'
import { engines } from './engines.mjs'
import { inputs } from './inputs.mjs'

const [engineName, inputName, seconds] = process.argv.slice(2)
const engine = engines.find(({ name }) => name === engineName)
const read = inputs[inputName]
if (!engine || !read) throw new Error(`no engine ${engineName} or input ${inputName}`)

const parse = await engine.load()
const pages = read()
const bytes = pages.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
const before = process.resourceUsage().maxRSS
let failed = 0
const processor = []
function parseAll() {
  failed = 0
  const start = process.cpuUsage()
  for (const [path, text] of pages) {
    try {
      parse(text, path)
    } catch {
      failed++
    }
  }
  const { user, system } = process.cpuUsage(start)
  processor.push((user + system) / 1e3)
}
const bench = new Bench({
  time: Number(seconds) * 1000,
  iterations: 5,
  warmup: true,
  warmupTime: Number(seconds) * 300,
  warmupIterations: 5,
})
bench.add('parse', parseAll)
await bench.run()
const { result } = bench.tasks[0]
const median = result.latency.p50
const warm = processor.slice(processor.length >> 1).sort((a, b) => a - b)
console.log(
  JSON.stringify({
    engine: engineName,
    input: inputName,
    bytes,
    failed,
    pages: pages.length,
    milliseconds: median,
    processorMilliseconds: warm[warm.length >> 1],
    megabytesPerSecond: bytes / 1e3 / median,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    baseMegabytes: before / 1024,
  }),
)
