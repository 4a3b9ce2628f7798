/** `rstforge explain CODE`: the long help of a diagnostic. */
import { diagnosticCodes, explainCode, isDiagnosticCode } from '../../source/codes.js'
import { didYouMean } from '../../build/did-you-mean.js'
import { exitCodes } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'
import type { CommandCall } from '../command.js'
import type { ExitCode } from '../exit-codes.js'

export function runExplainCommand({ arguments: [code], io }: CommandCall): Promise<ExitCode> {
  const codes = Object.keys(diagnosticCodes).sort()
  if (code === undefined) io.stdout.write(codes.map((name) => `${name}\n`).join(''))
  else if (isDiagnosticCode(code)) io.stdout.write(`${code}\n\n${wrap(explainCode(code))}\n`)
  else throw new UsageError(`There is no diagnostic "${code}".${didYouMean(code, codes)}`)
  return Promise.resolve(exitCodes.fine)
}

function wrap(text: string, width = 80): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}
