/**
 * A field list that comes first becomes the document's bibliographic data.
 *
 * Source: "Bibliographic Fields", "RCS Keywords"; docutils' `frontmatter.DocInfo`.
 */
import { BIBLIOGRAPHIC_TYPES } from '../../tree/bibliographic-types.js'
import { parent, text } from '../../tree/builders.js'
import { makeId, normalizeName } from '../../tree/names.js'
import type {
  AnyNode,
  BibliographicNode,
  BibliographicType,
  BlockNode,
  Field,
  FieldBody,
  FieldList,
  Topic,
} from '../../tree/nodes.js'
import { plainText } from '../../tree/plain-text.js'
import { isDecorative, isPreBibliographic, isTitular } from '../classes-of-nodes.js'
import type { ResolveContext, Transform } from '../transform.js'
import { authorsOf } from './authors.js'
import { cleanRcsKeywords } from './rcs-keywords.js'

const TEXT_FIELDS: ReadonlySet<string> = new Set<BibliographicType>(BIBLIOGRAPHIC_TYPES)

export const docinfo: Transform = {
  name: 'frontmatter.DocInfo',
  priority: 340,
  apply(context) {
    const { document, editing, options } = context
    if (!options.docinfo) return
    const candidate = document.children.find(({ type }) => !isPreBibliographic(type))
    if (candidate?.type !== 'field_list') return
    const before = document.children.findIndex(
      ({ type }) => !isTitular(type) && !isDecorative(type) && type !== 'meta',
    )
    const nodes = extract(context, candidate)
    editing.remove(candidate)
    editing.insert(document, before, nodes)
  },
}

function canonicalName({ language }: ResolveContext, name: string): string | undefined {
  const { bibliographicFields } = language
  const normal = normalizeName(name)
  return Object.hasOwn(bibliographicFields, normal) ? bibliographicFields[normal] : undefined
}

type TopicName = 'dedication' | 'abstract'

function extract(context: ResolveContext, list: FieldList): BlockNode[] {
  const fields: BibliographicNode[] = []
  const topics = new Map<TopicName, Topic>()
  for (const field of list.children) {
    if (field.type === 'system_message') continue
    const name = field.children[0] ? plainText(field.children[0]) : ''
    const canonical = canonicalName(context, name)
    const read =
      canonical === undefined ? false : readField(context, field, name, canonical, topics)
    if (read === false) fields.push(keepField(field))
    else if (read) fields.push(read)
  }
  const position = list.position
  const info: BlockNode[] =
    fields.length > 0 ? [{ type: 'docinfo', children: fields, position }] : []
  for (const name of ['dedication', 'abstract'] as const) {
    const topic = topics.get(name)
    if (topic) info.push(topic)
  }
  return info
}

/** The bibliographic element of a field, nothing where it became a topic, false where it is none. */
function readField(
  context: ResolveContext,
  field: Field,
  name: string,
  canonical: string,
  topics: Map<TopicName, Topic>,
): BibliographicNode | undefined | false {
  const body = bodyOf(field)
  if (!body) return false
  if (body.children.length === 0) {
    warn(
      context,
      field,
      body,
      'docinfo-empty',
      `Cannot extract empty bibliographic field "${name}".`,
    )
    return false
  }
  if (canonical === 'dedication' || canonical === 'abstract') {
    return readTopic(context, field, name, canonical, topics)
  }
  if (canonical === 'authors') return readAuthors(context, field, name)
  return readText(context, field, name, canonical)
}

function bodyOf(field: Field): FieldBody | undefined {
  const body = field.children[1]
  return body?.type === 'field_body' ? body : undefined
}

function warn(
  context: ResolveContext,
  field: Field,
  body: FieldBody,
  code: 'docinfo-empty' | 'docinfo-compound' | 'docinfo-authors' | 'docinfo-duplicate',
  message: string,
): void {
  const node = context.report({ code, level: 'warning', message, node: field })
  context.editing.append(body, [node])
}

function readText(
  context: ResolveContext,
  field: Field,
  name: string,
  canonical: string,
): BibliographicNode | false {
  const body = bodyOf(field)
  const paragraph = body?.children[0]
  if (!body || !paragraph) return false
  if (body.children.length > 1) {
    const message = `Cannot extract compound bibliographic field "${name}".`
    warn(context, field, body, 'docinfo-compound', message)
    return false
  }
  if (paragraph.type !== 'paragraph') {
    const message =
      `Cannot extract bibliographic field "${name}" containing ` +
      'anything other than a single paragraph.'
    warn(context, field, body, 'docinfo-compound', message)
    return false
  }
  cleanRcsKeywords(paragraph)
  const { children, position } = paragraph
  if (canonical === 'address')
    return { type: 'address', 'xml:space': 'preserve', children, position }
  return isTextField(canonical) ? { type: canonical, children, position } : false
}

function isTextField(name: string): name is BibliographicType {
  return TEXT_FIELDS.has(name)
}

function readAuthors(
  context: ResolveContext,
  field: Field,
  name: string,
): BibliographicNode | false {
  const body = bodyOf(field)
  if (!body) return false
  const separators = context.language.authorSeparators
  const authors = authorsOf(body, separators)
  if (authors) return parent('authors', authors, field.position)
  warn(
    context,
    field,
    body,
    'docinfo-authors',
    `Bibliographic field "${name}" incompatible with extraction: ` +
      'it must contain either a single paragraph (with authors ' +
      `separated by one of "${separators.join('')}"), multiple paragraphs (one per ` +
      'author), or a bullet list with one paragraph (one author) per item.',
  )
  return false
}

function readTopic(
  context: ResolveContext,
  field: Field,
  name: string,
  canonical: TopicName,
  topics: Map<TopicName, Topic>,
): undefined | false {
  const body = bodyOf(field)
  if (!body) return false
  if (topics.has(canonical)) {
    const message = `There can only be one "${name}" field.`
    warn(context, field, body, 'docinfo-duplicate', message)
    return false
  }
  const { position } = field
  const label = context.language.labels[canonical] ?? canonical
  const title = parent('title', [text(label, position)], position)
  topics.set(canonical, {
    type: 'topic',
    classes: [canonical],
    children: [title, ...body.children],
    position,
  })
  return undefined
}

/** The name as far as its first markup: docutils looks no further. */
function startOfName({ children: [name] }: Field): string {
  const start = name?.type === 'field_name' ? name.children[0] : undefined
  return start ? plainText(start) : ''
}

/** A field of another name stays a field, with its name as its class. */
function keepField(field: Field): Field {
  const body: AnyNode | undefined = bodyOf(field)?.children[0]
  if (bodyOf(field)?.children.length === 1 && body?.type === 'paragraph') cleanRcsKeywords(body)
  const className = makeId(normalizeName(startOfName(field)))
  if (className !== '') field.classes = [...(field.classes ?? []), className]
  return field
}
