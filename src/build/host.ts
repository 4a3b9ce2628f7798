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
  /** Whether there is a file. Without it the file is read to know. */
  hasFile?(path: string): boolean
  /**
   * Paths of the files that match any of the globs and none of `ignore`, relative to the root; also of
   * what cannot be read there, such as a folder that is closed: `readFile` throws why.
   */
  findFiles(
    globs: readonly string[],
    options: { readonly ignore: readonly string[] },
  ): Promise<readonly string[]> | readonly string[]
  /** SHA-256 of a text as hexadecimal digits; without it Web Crypto is asked, which takes longer. */
  sha256?(text: string): string
  /** Inflates what zlib deflated, as most of an inventory is; throws on anything else. */
  inflate?(bytes: Uint8Array): Promise<Uint8Array>
}
