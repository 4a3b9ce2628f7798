/** docutils in a process of its own, asked over JSON lines. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Sample } from './generator.js'

export interface Oracle {
  /** docutils' trees of the samples; undefined where docutils itself failed. */
  ask(samples: readonly Sample[]): Promise<(string | undefined)[]>
  close(): void
}

interface Answer {
  id: number
  pseudoxml?: string
}

export function createOracle(python: string, transform: boolean): Oracle {
  const script = fileURLToPath(new URL('../oracle.py', import.meta.url))
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (answer: Answer) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  // A process that ended answers nobody any more: what waits is told that docutils failed.
  child.on('close', () => {
    for (const [id, done] of waiting) done({ id })
    waiting.clear()
  })
  child.stdin.on('error', () => undefined)
  let next = 0
  function askOne({ input, settings }: Sample): Promise<string | undefined> {
    if (child.exitCode !== null) throw new Error('The oracle has ended.')
    const id = next++
    return new Promise((done) => {
      waiting.set(id, (answer) => {
        done(answer.pseudoxml)
      })
      child.stdin.write(`${JSON.stringify({ id, input, settings, transform })}\n`)
    })
  }
  return {
    ask: (samples) => Promise.all(samples.map(askOne)),
    close: () => {
      child.stdin.end()
    },
  }
}
