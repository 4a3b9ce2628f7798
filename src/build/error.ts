/** What is thrown at us, in words for the user. */

/** The code that Node gives an error of the system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Whether there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Without its class and stack; an error of the system also without the paths of this machine. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const [, code, words] = /^(E[A-Z]+): ([^,]+), [a-z]+(?: '.*')?$/s.exec(text) ?? []
  return words === undefined ? text.replace(/\.$/, '') : `${words} (${code ?? ''})`
}
