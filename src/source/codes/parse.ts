import { blockCodes } from './parse-blocks.js'
import { directiveCodes } from './parse-directives.js'
import { tableCodes } from './parse-tables.js'
import { inlineCodes } from './parse-inline.js'

/** Diagnostics of the `parse` stage: code and long help. */
export const parseCodes = {
  ...blockCodes,
  ...directiveCodes,
  ...tableCodes,
  ...inlineCodes,
} as const
