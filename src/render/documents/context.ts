/** What the pages of one target share: where each is written, and what its templates have said. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Language } from '../../parse/languages/language.js'
import type { ConvertOptions } from '../../convert/options.js'
import { encodeFragment, pathToUrl, relativePath } from '../../convert/url.js'
import type { Engine } from '../engine/engine.js'
import { safe, type Safe } from '../escape/safe.js'
import { isAddress, namedFile } from '../named-file.js'
import { sourceFolder, type Placement } from '../paths.js'
import { sectionLabel } from '../../project/numbering.js'
import type { Project } from '../../project/types.js'
import type { RenderPage, RenderTarget } from '../types.js'
import { siteAddress } from './site-address.js'

export interface Documents {
  readonly target: RenderTarget
  readonly engine: Engine
  readonly project: Project | undefined
  /** Paths of files that are not there. */
  readonly missing: ReadonlySet<string> | undefined
  readonly language: Language
  /** Output by path of the page. */
  readonly outputs: ReadonlyMap<string, string>
  readonly index: string | undefined
  readonly stylesheet: string | undefined
  /** What failed while templates ran; a target with any has no files. */
  readonly failures: Diagnostic[]
}

/** The text of a template; empty, and noted, where it fails. */
export function renderPart(documents: Documents, template: string, view: object): string {
  if (documents.failures.length > 0) return ''
  const rendered = documents.engine.render(template, view)
  if (rendered.ok) return rendered.text
  documents.failures.push(rendered.diagnostic)
  return ''
}

export function safeText(documents: Documents, text: string): Safe {
  return safe(documents.engine.escaping, text)
}

/** What converting a page is told by its place, whatever the format. */
export function conversionOptions(placement: Placement, documents: Documents): ConvertOptions {
  const { target, project, language } = documents
  return {
    path: placement.page.path,
    language,
    href: hrefFrom(placement, documents),
    image: imageFrom(placement),
    isMissing: (uri) => documents.missing?.has(namedFile(uri, placement.page)) ?? false,
    download: downloadFrom(placement, documents),
    allowRaw: target.allowRaw ?? false,
    ...(project ? { project } : {}),
  }
}

/** How a page links to another page of the target. */
function hrefFrom({ page, out }: Placement, documents: Documents) {
  return (path: string, anchor: string | undefined): string | undefined => {
    const fragment = anchor === undefined ? '' : `#${encodeFragment(anchor)}`
    if (path === page.path && fragment !== '') return fragment
    const target = documents.outputs.get(path)
    return target && addressOf(target, out, documents) + fragment
  }
}

/** An output as a link in another one, or in the index, has it. */
export function addressOf(target: string, from: string, documents: Documents): string {
  return documents.target.flavor === 'starlight'
    ? siteAddress(target, documents.target)
    : pathToUrl(relativePath(from, target))
}

/** How a page shows an image, or leads to a download, that stands among the sources; an address outside stays. */
function imageFrom({ page, out }: Placement) {
  return (uri: string): string =>
    isAddress(uri) ? uri : encoded(relativePath(out, namedFile(uri, page)))
}

/** How a page leads to a download: to where it is among the sources, or where the target says such files are. */
function downloadFrom(placement: Placement, { target }: Documents) {
  const { page } = placement
  const { downloads } = target
  if (downloads === undefined) return imageFrom(placement)
  return (uri: string): string => {
    if (isAddress(uri)) return uri
    const below = relativePath(
      sourceFolder(page) === '' ? '' : `${sourceFolder(page)}/`,
      namedFile(uri, page),
    )
    return `${downloads.replace(/\/*$/, '/')}${encoded(below.replace(/^(?:\.\.\/)+/, ''))}`
  }
}

/** The title of a page as its heading has it, with its number. */
export function headingOf(page: RenderPage, title: string, { project }: Documents): string {
  const id = project?.pages.get(page.path)?.sections[0]?.ids[0]
  const number = id === undefined ? undefined : project?.numbering().of(page.path)?.sections.get(id)
  return number === undefined ? title : sectionLabel(number) + title
}

function encoded(path: string): string {
  return /%[0-9a-f]{2}/i.test(path) ? path : pathToUrl(path)
}
