/** Bibliographic elements that hold text. */
export const BIBLIOGRAPHIC_TYPES = [
  'author',
  'organization',
  'contact',
  'version',
  'status',
  'date',
  'copyright',
  'revision',
] as const
