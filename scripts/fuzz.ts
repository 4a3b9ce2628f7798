/**
 * Differential fuzzing against docutils.
 *
 * usage: npm run fuzz -- --oracle PYTHON [--seed N] [--seconds N] [--batch N] [--most N] [--transform [--lines]]
 *
 * Documents are made of random constructs and of mutated inputs of `test/spec`. Each goes through
 * docutils and through us; a difference is shrunk, line by line and then character by character,
 * and printed with both trees. The seed is printed; the same seed gives the same documents. While
 * docutils reads one batch, we read the one before it. With `--transform` the standalone reader's
 * transforms run too, and lines in messages do not count unless `--lines` is given.
 */
import { parseArgs } from 'node:util'
import { createComparison } from './fuzz/compare.js'
import { createGenerator, type Sample } from './fuzz/generator.js'
import { createOracle } from './fuzz/oracle.js'
import { createRandom } from './fuzz/random.js'
import { shrink } from './fuzz/shrink.js'

const { values } = parseArgs({
  options: {
    oracle: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '60' },
    batch: { type: 'string', default: '50' },
    most: { type: 'string', default: '20' },
    transform: { type: 'boolean', default: false },
    lines: { type: 'boolean', default: false },
  },
})
if (values.oracle === undefined) {
  console.error('fuzz: give the Python that has docutils: --oracle python3')
  process.exit(2)
}

const { transform } = values
const most = Number(values.most)
const generate = createGenerator(createRandom(Number(values.seed)))
const oracle = createOracle(values.oracle, transform)
const comparison = createComparison(oracle, {
  transform,
  lines: values.lines || !transform,
})
const deadline = Date.now() + Number(values.seconds) * 1000
const counts = { documents: 0, refused: 0, found: 0 }
const seen = new Set<string>()
console.log(`seed ${values.seed}`)

let next = ask()
while (goesOn()) {
  const { samples, answers } = next
  next = ask()
  const want = await answers
  for (const [index, sample] of samples.entries()) {
    counts.documents++
    const answer = want[index]
    if (answer === undefined) counts.refused++
    else if (!comparison.isSame(sample, answer)) await report(sample)
    if (!goesOn()) break
  }
}
await next.answers
oracle.close()
const { documents, refused, found } = counts
console.log(
  `\n${documents} documents (docutils failed on ${refused}), ${found} differences, seed ${values.seed}`,
)
process.exitCode = found === 0 ? 0 : 1

function goesOn(): boolean {
  return Date.now() < deadline && counts.found < most
}

function ask(): { samples: Sample[]; answers: Promise<(string | undefined)[]> } {
  const samples = Array.from({ length: Number(values.batch) }, () => generate())
  return { samples, answers: oracle.ask(samples) }
}

/** Shrinks a sample that differs and prints it, unless one like it was printed before. */
async function report(sample: Sample): Promise<void> {
  // docutils remembers words of a language from document to document; that does not come back
  if (!(await comparison.differs(sample))) return
  const small = await shrink(sample, (smaller) => comparison.differs(smaller))
  const kind = small.input.replace(/\w+/g, 'a')
  if (seen.has(kind)) return
  seen.add(kind)
  counts.found++
  const [want] = await oracle.ask([small])
  const settings = Object.keys(small.settings).length > 0 ? JSON.stringify(small.settings) : ''
  console.log(`\n--- difference ${counts.found} ${settings}`)
  console.log(`${JSON.stringify(small.input)}\n${small.input}`)
  console.log(`--- docutils\n${want ?? ''}--- rstforge\n${comparison.ours(small)}`)
}
