export function main(
  argv: readonly string[],
  load: (path: string) => Promise<unknown>,
): Promise<void>
