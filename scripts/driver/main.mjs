/**
 * What the driver does, apart from where the product is loaded from.
 *
 * `cases` and `corpus` compare with docutils, `labels` with labelled tables; see the files they are
 * served from for what goes in and out.
 */
import { serve } from './lines.mjs'

/**
 * @param {readonly string[]} argv
 * @param {(path: string) => Promise<any>} load
 */
export async function main(argv, load) {
  switch (argv[0]) {
    case 'cases':
      return serve(await (await import('./cases.mjs')).createCases(load))
    case 'corpus':
      return serve(await (await import('./corpus.mjs')).createCorpus(load))
    case 'labels':
      return serve(await (await import('./labels.mjs')).createLabels(load))
    default:
      console.error('usage: driver cases|corpus|labels   (JSON lines on stdin and stdout)')
      process.exitCode = 2
  }
}
