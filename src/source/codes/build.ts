/** Diagnostics of the `build` stage: code and long help. */
export const buildCodes = {
  'config-failed':
    'The config could not be loaded: it threw an error, is not valid TypeScript, JavaScript or JSON, or exports no object. Nothing is built with a config that may be half of what was meant. Mend it at the given place; `rstforge build --print-config` shows what holds.',
  'config-invalid':
    'A value of the config has the wrong type or is not one of those allowed; or a key cannot be one (`__proto__`), or stands in JSON more than once, where only the last one holds. The key is named by its path. docs/config.md lists every key, and `defineConfig` lets an editor check them while they are typed.',
  'config-unknown-key':
    'The config has a key that does not exist, or a target has one that its format does not know. It is an error, because such a key would otherwise do nothing in silence. The nearest existing key, or the formats that know it, are named.',
  'config-unused':
    'Two configs stand in one folder, and only one of them is read: the first of those that end with .ts, .mts, .js, .mjs, .cjs, .json. What the other says does nothing. Remove it, or name the one that is meant with `--config`.',
  'extension-failed':
    'A directive or role of the config threw an error, or `run` gave something that is no list of nodes of the tree: another type, the wrong place, no position. What the page says there stays in the output as it was written. docs/extending.md says what `run` is given and what it gives; what is wrong in a page is a failure that it returns, not an error that it throws.',
  'inventory-unreadable':
    'An inventory that the config names could not be read: its file does not exist or lies outside the project, or it is no inventory that Sphinx writes. References to the other project lead nowhere then; everything else is built. The file `objects.inv` stands beside the pages of a site that Sphinx made. Nothing is fetched: save it into the project, and again when names of the other project are missing.',
  'other-pages-unread':
    '`convert` and `inspect` read one page alone, and references of it lead to no place on it. They may lead to other pages: here they are shown as text, in a build they are links. It is no fault of the page, so it fails nothing.',
  'no-pages':
    'No file matches `sources` of the config (or the globs of the command line), so there is nothing to build. Without a config the pages are `docs-source/**/*.rst`. Globs are relative to the folder of the config.',
  'page-unreadable':
    'A page could not be read: it does not exist, is a symbolic link that leads nowhere, a pipe or a device, or the system refuses it. A folder among the sources that cannot be looked into is told too, and a link without an ending that leads nowhere, because pages may be missing. The other pages are built, and what earlier builds made is left as it is. Mend it, or leave it out with `exclude` of the config.',
  'diff-uncertain':
    'The state of the docs that `rstforge diff` compares with has errors. What could not be read there is missing from the comparison: it may be told as new, or not at all. `-v` shows the errors; they are those of the other state, so they fail nothing.',
  'page-is-directory':
    'A folder stands where a page was expected. Name the pages in it with a glob such as `folder/**/*.rst`.',
  'page-not-utf8':
    'A page is not valid UTF-8, or has a NUL character, which no text has. The offset of the first wrong byte is given. The page is skipped, because guessing an encoding would corrupt text in silence. Convert it, for example with `iconv -f latin1 -t utf-8`.',
  'page-empty':
    'A page has no text at all. It is skipped, and makes no output. Write something in it, remove the file, or leave it out with `exclude` of the config.',
  'template-unreadable':
    'The folder of templates in the config does not exist, has no template in it, or a template in it could not be read. Nothing is written for the target, so that its previous output stays whole.',
  'output-outside-project':
    'A target would write outside the project, through `..`, an absolute path or a symbolic link. Nothing of the target is written. Give it an `out` below the folder of the config.',
  'output-not-writable':
    'A file of the output could not be written. The message of the system is given. The files of the target that were not yet written keep their earlier content.',
  'output-kept':
    'A file that an earlier build wrote stays as it is. Either nothing makes it any more, but it was changed by hand since, and only unchanged files of ours are removed: remove it, or move it out of the output folder. Or it comes of all pages, such as an index, and some of them could not be read: mend those pages, or leave them out with `exclude` of the config.',
  'output-overwritten':
    'A build wrote over a file that was there before and that no build of rstforge made: no manifest lists it, and it does not begin as generated files do. It may have been written by hand. `--dry-run` says it beforehand; `--force` does not say it. Where the manifests (`.rstforge-manifest.json`) are not kept with the output, it may be a file of ours: keep them with it.',
  'output-stale':
    'A file of the output is not what a build would write now. Its source, a template, the config or the version of rstforge changed after it was written, or it was edited by hand. Run `rstforge build` and commit the result.',
  'output-missing':
    'A file that a build would write does not exist. Run `rstforge build` and commit the result.',
  'output-orphaned':
    'A file of an earlier build is in the output folder, but nothing makes it any more: its page or its target is gone. Run `rstforge build`, which removes it if it is unchanged.',
  'prettier-missing':
    '`prettier` of the config asks for the output to be formatted, but the package cannot be loaded from the project, or it failed on a file. Install it there (`npm install --save-dev prettier`), or take the key out.',
  'internal-error':
    'A fault in rstforge itself: a stage threw an error while it worked on this page or target. The others are built. Please report it with the page and the error; the exit code is 70.',
} as const
