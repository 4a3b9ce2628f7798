import type { Directive } from '../../directive.js'

export const keepUnknown: Directive = { options: 'any', hasContent: true, run: () => [] }
