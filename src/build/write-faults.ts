/** What is said of files that are not written, or not removed. */
import type { Diagnostic } from '../source/diagnostic.js'

export function notWritable(path: string, reason: string): Diagnostic {
  const message = `The file cannot be written: ${reason}.`
  const help = 'Make room for it, or let it be written; or give its target another `out`.'
  return { code: 'output-not-writable', level: 'error', message, path, help }
}

/** What the config says is inside: only a link leads out. */
export function linkedAway(target: string, path: string): Diagnostic {
  return {
    code: 'output-outside-project',
    level: 'error',
    message: `Target "${target}" would write to "${path}", which a symbolic link leads out of its folder.`,
    path,
    help: 'Put a folder or nothing in place of the link, or give the target another `out`.',
  }
}

export function kept(path: string): Diagnostic {
  return {
    code: 'output-kept',
    level: 'warning',
    message: 'No page makes this file any more, but it was changed by hand, so it is kept.',
    path,
    help: 'Remove it, or move it out of the output folder.',
  }
}

/** An index without the pages that could not be read would lose them for whoever uses it. */
export function keptIncomplete(path: string): Diagnostic {
  return {
    code: 'output-kept',
    level: 'warning',
    message: 'The file comes of all pages, of which some could not be read, so it stays as it was.',
    path,
    help: 'Mend those pages, or leave them out with `exclude` of the config.',
  }
}

export function overwritten(path: string, isDryRun: boolean): Diagnostic {
  const was = isDryRun ? 'would be' : 'was'
  return {
    code: 'output-overwritten',
    level: 'warning',
    message: `A file ${was} written over that no earlier build made.`,
    path,
    help: 'If it is yours, take it back from version control, and give the target another `out`.',
  }
}
