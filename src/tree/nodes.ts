/**
 * The tree: unist nodes with docutils' names, attributes and nesting.
 *
 * A node's own keys other than `type`, `children`, `value` and `position` are docutils' attributes,
 * under docutils' names. See "The Docutils Document Tree" for what each element means.
 * Two types are ours, for what docutils alone cannot know: `directive` and `interpreted_text` keep a
 * directive or role of Sphinx, or of anyone else, whole.
 */
import type { BIBLIOGRAPHIC_TYPES } from './bibliographic-types.js'
import type { Level } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type {
  Image,
  InlineNode,
  Problematic,
  Reference,
  Target,
  Text,
  WithSource,
} from './inline-nodes.js'

/** Attributes that any element may have ("Common Attributes"). Lists are never empty. */
export interface CommonAttributes {
  ids?: string[]
  names?: string[]
  dupnames?: string[]
  classes?: string[]
}

export interface Element<Type extends string> extends CommonAttributes {
  type: Type
  position: Position
}

export interface Parent<Type extends string, Child> extends Element<Type> {
  children: Child[]
}

/** Text in which line breaks and blanks count. */
interface Preserved {
  'xml:space': 'preserve'
}

export interface BackLinks {
  backrefs?: string[]
}

export interface Document extends Parent<'document', BlockNode> {
  /** The path that the document was parsed under. */
  source: string
  title?: string
}

export interface Section extends Parent<'section', BlockNode> {
  refid?: string
}
export interface Title extends Parent<'title', InlineNode> {
  refid?: string
  auto?: number
}
export type Subtitle = Parent<'subtitle', InlineNode>
export type Rubric = Parent<'rubric', InlineNode>
export type Transition = Element<'transition'>
export interface Topic extends Parent<'topic', BlockNode> {
  backlinks?: string
}
export type Sidebar = Parent<'sidebar', BlockNode>
export type Decoration = Parent<'decoration', Header | Footer>
export type Header = Parent<'header', BlockNode>
export type Footer = Parent<'footer', BlockNode>
export interface Meta extends Element<'meta'> {
  content?: string
  name?: string
  'http-equiv'?: string
  lang?: string
  dir?: string
  scheme?: string
  property?: string
}

export type Paragraph = Parent<'paragraph', InlineNode>
export type Compound = Parent<'compound', BlockNode>
export type Container = Parent<'container', BlockNode>
export interface BulletList extends Parent<'bullet_list', ListItem> {
  bullet?: string
}
export type EnumType = 'arabic' | 'loweralpha' | 'upperalpha' | 'lowerroman' | 'upperroman'
export interface EnumeratedList extends Parent<'enumerated_list', ListItem> {
  enumtype: EnumType
  prefix: string
  suffix: string
  start?: number
}
export type ListItem = Parent<'list_item', BlockNode>
export type DefinitionList = Parent<'definition_list', DefinitionListItem | SystemMessage>
export type DefinitionListItem = Parent<'definition_list_item', Term | Classifier | Definition>
export type Term = Parent<'term', InlineNode>
export type Classifier = Parent<'classifier', InlineNode>
export type Definition = Parent<'definition', BlockNode>
export type FieldList = Parent<'field_list', Field | SystemMessage>
export type Field = Parent<'field', FieldName | FieldBody>
export type FieldName = Parent<'field_name', InlineNode>
export type FieldBody = Parent<'field_body', BlockNode>
export type OptionList = Parent<'option_list', OptionListItem>
export type OptionListItem = Parent<'option_list_item', OptionGroup | Description>
export type OptionGroup = Parent<'option_group', Option>
export type Option = Parent<'option', OptionString | OptionArgument>
export type OptionString = Parent<'option_string', InlineNode>
export interface OptionArgument extends Parent<'option_argument', InlineNode> {
  delimiter: string
}
export type Description = Parent<'description', BlockNode>

export interface LiteralBlock extends Parent<'literal_block', InlineNode>, Preserved {
  /** The language of a `code-block`, as written. */
  language?: string
  force?: boolean
  /** Sphinx's options of `code-block` and `literalinclude`, as written. */
  caption?: string
  linenos?: boolean
  'emphasize-lines'?: string
  /** The file that the text was read from. */
  source?: string
}
export interface DoctestBlock extends Parent<'doctest_block', InlineNode>, Preserved {}
export interface MathBlock extends Parent<'math_block', InlineNode>, Preserved {
  /** Sphinx's options of `math`. */
  label?: string
  nowrap?: boolean
  /** What stands beside it, once its project has counted it. */
  number?: string
}
export interface Raw extends Parent<'raw', InlineNode>, Preserved {
  format: string
  source?: string
}
export interface Comment extends Parent<'comment', InlineNode>, Preserved {}
export type LineBlock = Parent<'line_block', Line | LineBlock | SystemMessage>
export type Line = Parent<'line', InlineNode>
export type BlockQuote = Parent<'block_quote', BlockNode>
export type Attribution = Parent<'attribution', InlineNode>

export type AdmonitionType =
  | 'attention'
  | 'caution'
  | 'danger'
  | 'error'
  | 'hint'
  | 'important'
  | 'note'
  | 'tip'
  | 'warning'
  | 'admonition'
/** `admonition` has a title of its own; the others are named by their type. */
export type Admonition = Parent<AdmonitionType, BlockNode>

export interface SubstitutionDefinition
  extends Parent<'substitution_definition', InlineNode>, WithSource {
  ltrim?: boolean
  rtrim?: boolean
}
export interface Footnote extends Parent<'footnote', BlockNode>, BackLinks {
  auto?: 1 | '*'
}
export interface Citation extends Parent<'citation', BlockNode>, BackLinks {}
export type Label = Parent<'label', InlineNode>

export interface Figure extends Parent<'figure', BlockNode> {
  align?: string
  width?: string
}
export type Caption = Parent<'caption', InlineNode>
export type Legend = Parent<'legend', BlockNode>

export interface Table extends Parent<'table', Title | TableGroup> {
  align?: string
  width?: string
  /** `colwidths-auto`, `colwidths-given` and the like stand in `classes`, as in docutils. */
}
export interface TableGroup extends Parent<'tgroup', ColumnSpec | TableHead | TableBody> {
  cols: number
  colwidths?: 'auto'
}
export interface ColumnSpec extends Element<'colspec'> {
  colwidth: number | 'auto'
  stub?: 1
}
export type TableHead = Parent<'thead', Row>
export type TableBody = Parent<'tbody', Row>
export type Row = Parent<'row', Entry>
export interface Entry extends Parent<'entry', BlockNode> {
  /** Rows and columns that the cell covers besides its own. */
  morerows?: number
  morecols?: number
}

export type DocInfo = Parent<'docinfo', BibliographicNode>
export type BibliographicType = (typeof BIBLIOGRAPHIC_TYPES)[number]
export type BibliographicField = Parent<BibliographicType, InlineNode>
export interface Address extends Parent<'address', InlineNode>, Preserved {}
export type Authors = Parent<'authors', BibliographicField>
export type BibliographicNode = BibliographicField | Address | Authors | Field

export interface SystemMessage extends Parent<'system_message', BlockNode>, BackLinks {
  level: 1 | 2 | 3 | 4
  /** docutils' word for the level, in capitals. */
  message_type: Uppercase<Level>
  source: string
  line?: number
  /** What its literal block shows was read all the same: a title whose lines are too short. */
  sourceRead?: true
}

/** Something that a transform completes: what it is for, and what it needs. */
export interface Pending extends Element<'pending'>, WithSource {
  /** docutils' name below `docutils.transforms`, such as `parts.Contents`. */
  transform: string
  details: Record<string, PendingDetail>
  refid?: string
  /** About its name, which docutils puts into the node. */
  messages?: SystemMessage[]
}
export type PendingDetail = string | number | boolean | null | string[] | AnyNode | AnyNode[]

/** A directive that is kept whole: one of Sphinx's or of nobody we know. */
export interface Directive extends Parent<'directive', BlockNode> {
  /** In lower case. */
  name: string
  /** White space squashed; absent where there is none. */
  argument?: string
  argumentPosition?: Position
  /** The argument line by line, where it has several: each may be a signature of its own. */
  argumentLines?: string[]
  options: DirectiveOption[]
  /** The content as written, without its indent. `children` is it parsed, where it is text. */
  content: string
  contentPosition?: Position
}
export interface DirectiveOption {
  name: string
  value: string
  position: Position
}

export type * from './inline-nodes.js'

/** What may stand where a paragraph may. */
export type BlockNode =
  | Section
  | Title
  | Subtitle
  | Rubric
  | Transition
  | Topic
  | Sidebar
  | Decoration
  | Meta
  | Paragraph
  | Compound
  | Container
  | BulletList
  | EnumeratedList
  | DefinitionList
  | FieldList
  | OptionList
  | LiteralBlock
  | DoctestBlock
  | MathBlock
  | Raw
  | Comment
  | LineBlock
  | BlockQuote
  | Attribution
  | Admonition
  | SubstitutionDefinition
  | Footnote
  | Citation
  | Label
  | Figure
  | Caption
  | Legend
  | Table
  | DocInfo
  | SystemMessage
  | Pending
  | Directive
  | Image
  | Reference
  | Target
  // Where a target that leads nowhere stood, `resolve` leaves its source.
  | Problematic
  | Text

/** What stands only inside one certain element. */
export type PartNode =
  | Header
  | Footer
  | ListItem
  | DefinitionListItem
  | Term
  | Classifier
  | Definition
  | Field
  | FieldName
  | FieldBody
  | OptionListItem
  | OptionGroup
  | Option
  | OptionString
  | OptionArgument
  | Description
  | Line
  | TableGroup
  | ColumnSpec
  | TableHead
  | TableBody
  | Row
  | Entry
  | BibliographicField
  | Address
  | Authors

export type AnyNode = Document | BlockNode | PartNode | InlineNode
export type NodeType = AnyNode['type']
export type NodeOf<Type extends NodeType> = Extract<AnyNode, { type: Type }>
export type ParentNode = Extract<AnyNode, { children: unknown[] }>
