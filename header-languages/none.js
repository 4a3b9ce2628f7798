/** See index.d.ts. */
export const headerLanguages = {}
