/** `rstforge watch`: builds again when something changes that it depends on, and only then. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempProject } from '../build/temp.js'
import { run } from './run.js'

const LIMIT = 55_000

/** A watch that runs until the test is over. */
function watching(
  root: string,
  argv: readonly string[] = [],
  onStderr: (all: string) => void = () => undefined,
) {
  const controller = new AbortController()
  let log = ''
  const finished = run(root, ['watch', '-t', 'markdown', ...argv], {
    signal: controller.signal,
    onStderr: (all) => {
      log = all
      onStderr(all)
    },
  })
  onTestFinished(async () => {
    controller.abort()
    await finished
  })
  const builds = () => log.match(/\(\d+\.\d\d s\)\n/g)?.length ?? 0
  return {
    finished,
    stop: () => {
      controller.abort()
    },
    log: () => log,
    builds,
    async until(condition: () => boolean) {
      for (const end = Date.now() + LIMIT; Date.now() < end;) {
        if (condition()) return
        await sleep(20)
      }
      throw new Error(`It did not happen. What was said:\n${log}`)
    },
  }
}

function project() {
  return tempProject({
    'docs-source/page.rst': 'Page\n====\n\n.. include:: part.txt\n',
    'docs-source/part.txt': 'First part.\n',
  })
}

describe('watch', () => {
  it(
    'builds at once, again on a change of a page, and ends with 130',
    { timeout: 120_000 },
    async () => {
      const root = project()
      const output = join(root, 'generated/markdown/page.md')
      const text = () => (existsSync(output) ? readFileSync(output, 'utf8') : '')
      const watch = watching(root)
      await watch.until(() => watch.builds() === 1)
      expect(text()).toContain('First part.')
      await sleep(300)
      writeFileSync(join(root, 'docs-source/page.rst'), 'Page\n====\n\nChanged.\n')
      await watch.until(() => text().includes('Changed.'))
      watch.stop()
      expect((await watch.finished).code).toBe(130)
    },
  )

  it(
    'sees includes, new and removed pages, and files that an editor renames into place',
    { timeout: 120_000 },
    async () => {
      const root = project()
      const at = (path: string) => join(root, path)
      const text = (path: string) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '')
      const watch = watching(root)
      await watch.until(() => watch.builds() === 1)
      await sleep(300)
      writeFileSync(at('docs-source/part.txt'), 'Second part.\n')
      await watch.until(() => text('generated/markdown/page.md').includes('Second part.'))
      writeFileSync(at('docs-source/.part.swp'), 'Third part.\n')
      renameSync(at('docs-source/.part.swp'), at('docs-source/part.txt'))
      await watch.until(() => text('generated/markdown/page.md').includes('Third part.'))
      mkdirSync(at('docs-source/sub'))
      writeFileSync(at('docs-source/sub/new.rst'), 'New\n===\n')
      await watch.until(() => text('generated/markdown/sub/new.md').includes('New'))
      rmSync(at('docs-source/sub'), { recursive: true })
      await watch.until(() => !existsSync(at('generated/markdown/sub/new.md')))
    },
  )

  it('sees a page that came before anything was watched', { timeout: 120_000 }, async () => {
    const root = project()
    const late = join(root, 'docs-source/late.rst')
    const watch = watching(root, [], (all) => {
      if (all.includes('1 page,') && !existsSync(late)) writeFileSync(late, 'Late\n====\n')
    })
    await watch.until(() => existsSync(join(root, 'generated/markdown/late.md')))
  })

  it('sees the folder of its pages come, go and come again', { timeout: 120_000 }, async () => {
    const root = tempProject({ 'rstforge.config.json': '{}' })
    const at = (path: string) => join(root, path)
    const isBuilt = (name: string) => existsSync(at(`generated/markdown/${name}.md`))
    const watch = watching(root)
    await watch.until(() => watch.builds() === 1)
    await sleep(300)
    mkdirSync(at('docs-source'))
    writeFileSync(at('docs-source/one.rst'), 'One\n===\n')
    await watch.until(() => isBuilt('one'))
    renameSync(at('docs-source'), at('away'))
    await watch.until(() => watch.log().match(/no-pages/gu)?.length === 2)
    writeFileSync(at('away/two.rst'), 'Two\n===\n')
    renameSync(at('away'), at('docs-source'))
    await watch.until(() => isBuilt('two'))
    await sleep(300)
    writeFileSync(at('docs-source/three.rst'), 'Three\n=====\n')
    await watch.until(() => isBuilt('three'))
  })

  it(
    'sees the folder of its pages go and come again, with the pages that it had at first',
    { timeout: 120_000 },
    async () => {
      const root = tempProject({ 'docs-source/one.rst': 'One\n===\n' })
      const at = (path: string) => join(root, path)
      const watch = watching(root)
      await watch.until(() => watch.builds() === 1)
      await sleep(300)
      renameSync(at('docs-source'), at('away'))
      await watch.until(() => watch.log().includes('no-pages'))
      await sleep(300)
      renameSync(at('away'), at('docs-source'))
      await watch.until(() => /changed: docs-source\n1 page, /u.test(watch.log()))
      await sleep(300)
      writeFileSync(at('docs-source/one.rst'), 'One\n===\n\nMore.\n')
      await watch.until(() =>
        readFileSync(at('generated/markdown/one.md'), 'utf8').includes('More.'),
      )
    },
  )

  it('sees templates and the config', { timeout: 120_000 }, async () => {
    const root = project()
    const at = (path: string) => join(root, path)
    const watch = watching(root)
    await watch.until(() => watch.builds() === 1)
    await sleep(300)
    mkdirSync(at('t/markdown'), { recursive: true })
    writeFileSync(at('t/markdown/page.hbs'), '{{#if}')
    writeFileSync(at('rstforge.config.json'), '{ "templates": "t" }')
    await watch.until(() => watch.log().includes('page.hbs'))
    const errors = watch.log().length
    rmSync(at('t/markdown/page.hbs'))
    writeFileSync(at('t/markdown/unused.hbs'), 'x')
    await watch.until(() => watch.log().slice(errors).includes('template-unused'))
    writeFileSync(at('rstforge.config.json'), '{ "templtes": "t" }')
    await watch.until(() => watch.log().includes('Did you mean "templates"?'))
    writeFileSync(at('rstforge.config.json'), '{ "exclude": ["**/page.rst"] }')
    await watch.until(() => watch.log().includes('no-pages'))
  })

  it(
    'sees a config come beside the one that holds, or nearer, and go',
    { timeout: 120_000 },
    async () => {
      const root = project()
      const at = (path: string) => join(root, path)
      writeFileSync(at('rstforge.config.mjs'), 'export default {}')
      const watch = watching(root, ['--cwd', 'docs-source'])
      await watch.until(() => watch.builds() === 1)
      await sleep(300)
      writeFileSync(at('rstforge.config.json'), '{}')
      await watch.until(() =>
        watch.log().includes('rstforge.config.mjs stands beside it and holds'),
      )
      const sofar = watch.log().length
      rmSync(at('rstforge.config.mjs'))
      await watch.until(() => watch.log().slice(sofar).includes('1 page,'))
      writeFileSync(at('docs-source/rstforge.config.json'), '{ "sources": ["none/*.rst"] }')
      await watch.until(() => watch.log().includes('No page matches none/*.rst.'))
      rmSync(at('docs-source/rstforge.config.json'))
      await watch.until(() => /changed: rstforge\.config\.json\n1 page,/.test(watch.log()))
    },
  )

  it(
    'stays where the config lacks what the flags ask for, until it has it again',
    { timeout: 120_000 },
    async () => {
      const root = project()
      const config = (...names: string[]) => {
        const targets = names.map(
          (name) => [name, { format: 'json', out: `${name}/{path}.json` }] as const,
        )
        writeFileSync(
          join(root, 'rstforge.config.json'),
          JSON.stringify({ targets: Object.fromEntries(targets) }),
        )
      }
      config('markdown')
      const watch = watching(root)
      await watch.until(() => watch.builds() === 1)
      await sleep(300)
      config('other')
      await watch.until(() => watch.log().includes('There is no target "markdown"'))
      config('markdown', 'other')
      await watch.until(() => watch.builds() === 2)
    },
  )

  it('survives errors', { timeout: 120_000 }, async () => {
    const root = project()
    const page = join(root, 'docs-source/page.rst')
    const watch = watching(root)
    await watch.until(() => watch.builds() === 1)
    await sleep(300)
    writeFileSync(page, Buffer.from([0x41, 0xff, 0x0a]))
    await watch.until(() => watch.log().includes('page-not-utf8'))
    writeFileSync(page, 'Page\n====\n\nMended.\n')
    const output = join(root, 'generated/markdown/page.md')
    await watch.until(() => readFileSync(output, 'utf8').includes('Mended.'))
  })

  it(
    'never triggers itself, and takes many saves at once for one',
    { timeout: 120_000 },
    async () => {
      const root = project()
      writeFileSync(
        join(root, 'rstforge.config.json'),
        JSON.stringify({
          sources: ['docs-source/**/*'],
          exclude: ['**/*.txt', '**/*.md', '**/.*'],
          targets: { markdown: { format: 'markdown', out: 'docs-source/{path}.md' } },
        }),
      )
      const watch = watching(root)
      await watch.until(() => watch.builds() === 1)
      await sleep(700)
      expect(watch.builds()).toBe(1)
      for (let i = 0; i < 5; i++) writeFileSync(join(root, `docs-source/p${i}.rst`), `P${i}\n==\n`)
      await watch.until(() => existsSync(join(root, 'docs-source/p4.md')))
      await sleep(700)
      expect(watch.builds()).toBeLessThanOrEqual(3)
    },
  )
})
