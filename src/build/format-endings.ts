/** Names of the formats, with what their files end with. */
import type { FormatName } from '../render/types.js'

/** Ending of a format's files, where only the folder of a target is given. */
export const formatEndings = {
  markdown: '.md',
  html: '.html',
  typescript: '.ts',
  'json-schema': '.schema.json',
  zod: '.zod.ts',
  json: '.json',
  custom: '.txt',
} as const satisfies Record<FormatName, string>
