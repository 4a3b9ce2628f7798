/** An update of another package is seen, whatever installed it. */
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedHash } from '../../src/build/installed.js'
import { tempProject } from './temp.js'

const OWN = 'node_modules/rstforge'
const pkg = (name: string, version: string, ...dependencies: string[]) =>
  JSON.stringify({
    name,
    version,
    dependencies: Object.fromEntries(dependencies.map((needed) => [needed, '^1.0.0'])),
  })

describe.each(['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'])(
  'with the record %s',
  (record) => {
    it('is another one with another record, also in a workspace below it', () => {
      const root = tempProject({
        [`node_modules/${record}`]: 'handlebars 4.7.8',
        'packages/docs/package.json': '{}',
      })
      const folders = [join(root, OWN, 'dist/node'), join(root, 'packages/docs')]
      const before = folders.map(installedHash)
      expect(folders.map(installedHash)).toEqual(before)
      writeFileSync(join(root, 'node_modules', record), 'handlebars 4.7.9')
      expect(new Set([...before, ...folders.map(installedHash)]).size).toBe(2)
    })
  },
)

describe('without a record', () => {
  const installed = {
    [`${OWN}/package.json`]: pkg('rstforge', '0.1.0', 'handlebars', 'remark-stringify', 'gone'),
    [`${OWN}/node_modules/handlebars/package.json`]: pkg('handlebars', '4.7.8'),
    'node_modules/handlebars/package.json': pkg('handlebars', '3.0.0'),
    'node_modules/remark-stringify/package.json': pkg('remark-stringify', '11.0.0', 'deep'),
    'node_modules/deep/package.json': pkg('deep', '1.0.0', 'remark-stringify'),
    'node_modules/other/package.json': pkg('other', '1.0.0'),
    'node_modules/broken/package.json': '{',
  }

  it.each([
    ['of its own', `${OWN}/node_modules/handlebars`, pkg('handlebars', '4.7.9'), true],
    ['beside it', 'node_modules/remark-stringify', pkg('remark-stringify', '11.0.1', 'deep'), true],
    ['that another one needs', 'node_modules/deep', pkg('deep', '1.0.1'), true],
    ['that is no longer well-formed', 'node_modules/deep', '{', true],
    ['that it does not need', 'node_modules/other', pkg('other', '1.0.1'), false],
    ['that another version hides', 'node_modules/handlebars', pkg('handlebars', '4.0.0'), false],
  ])('sees a package %s: %s', (_what, folder, content, isOther) => {
    const root = tempProject(installed)
    const at = join(root, OWN, 'dist')
    const before = installedHash(at)
    writeFileSync(join(root, folder, 'package.json'), content)
    expect(installedHash(at) !== before).toBe(isOther)
  })

  it('follows the links of a store', () => {
    const root = tempProject({
      [`store/rstforge/${OWN}/package.json`]: pkg('rstforge', '0.1.0', 'remark-stringify'),
      'store/remark/node_modules/remark-stringify/package.json': pkg(
        'remark-stringify',
        '11.0.0',
        'deep',
      ),
      'store/remark/node_modules/deep/package.json': pkg('deep', '1.0.0'),
    })
    symlinkSync(
      join(root, 'store/remark/node_modules/remark-stringify'),
      join(root, 'store/rstforge/node_modules/remark-stringify'),
      'junction',
    )
    const at = join(root, 'store/rstforge', OWN, 'dist')
    const before = installedHash(at)
    writeFileSync(join(root, 'store/remark/node_modules/deep/package.json'), pkg('deep', '1.0.1'))
    expect(installedHash(at)).not.toBe(before)
  })
})
