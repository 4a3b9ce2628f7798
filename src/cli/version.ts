/** The version of the package, from its package.json. */
import { createRequire } from 'node:module'

export function packageVersion(): string {
  // By name: modules and bundles lie at different depths.
  const value: unknown = createRequire(import.meta.url)('rstforge/package.json')
  const isPackage = typeof value === 'object' && value !== null && 'version' in value
  return isPackage ? String(value.version) : ''
}
