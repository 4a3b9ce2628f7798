/**
 * What a build needs of the world: the text of files, and which files there are. A build is pure
 * given its host, and runs in a browser with one that reads from memory.
 */

export interface BuildHost {
  /**
   * The content of a file, by its path relative to the root, with `/`; undefined where there is none.
   * May throw what `fs.readFileSync` throws. Synchronous, because a parse reads its includes so.
   */
  readFile(path: string): string | Uint8Array | undefined
  /** Paths of the files that match any of the globs and none of `ignore`, relative to the root. */
  findFiles(
    globs: readonly string[],
    options: { readonly ignore: readonly string[] },
  ): Promise<readonly string[]> | readonly string[]
}

/** A host over texts in memory, for tests, browsers and tools that have them already. */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  matches: (path: string, glob: string) => boolean,
): BuildHost {
  return {
    readFile: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    findFiles: (globs, { ignore }) =>
      Object.keys(files).filter(
        (path) =>
          globs.some((glob) => matches(path, glob)) && !ignore.some((glob) => matches(path, glob)),
      ),
  }
}
