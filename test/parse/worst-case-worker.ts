/** Parses and resolves one of the worst cases, by name. Bundled by the test and run in a worker. */
import { parentPort, workerData } from 'node:worker_threads'
import { parse } from '../../src/parse/parse.js'
import { resolve } from '../../src/resolve/resolve.js'
import { worstCases } from './worst-cases.js'

const make = worstCases[String(workerData)]
if (make) resolve(parse(make(), { lineLengthLimit: 1e9 }).tree)
parentPort?.postMessage(make ? 'read' : 'unknown')
