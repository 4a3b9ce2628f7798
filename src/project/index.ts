/** Many documents: labels, titles, toctrees, cross references. */
export { checkProject, type CheckOptions } from './check-project.js'
export { createProject, type ProjectOptions } from './create-project.js'
export { indexPage } from './index-page.js'
export type {
  Ask,
  Label,
  ObjectEntry,
  PageIndex,
  Project,
  ResolvedReference,
  SectionEntry,
  ToctreeEntry,
} from './types.js'
