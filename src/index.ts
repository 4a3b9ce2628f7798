/**
 * rstforge as a library: every stage is a function, and the command line is built on nothing else.
 * Nothing here needs Node: a build reads through its host.
 */
export { parse, type ParseResult } from './parse/parse.js'
export type { ParseOptions } from './parse/options.js'
export type {
  BlockResult,
  Directive as DirectiveDefinition,
  DirectiveArgument,
  DirectiveCall,
  DirectiveFailure,
  DirectiveResult,
  OptionReader,
  OptionReading,
  OptionValue,
} from './parse/directive.js'
export type { Role, RoleCall, RoleResult } from './parse/role.js'
export { choice } from './parse/directive-options/choice.js'
export { classOption } from './parse/directive-options/class.js'
export { lengthOrPercentage, lengthOrUnitless } from './parse/directive-options/length.js'
export { integer, nonnegativeInteger, positiveInteger } from './parse/directive-options/number.js'
export { flag, unchanged, unchangedRequired, uri } from './parse/directive-options/text.js'
export { keptDirective } from './parse/directives/sphinx/kept.js'
export type {
  InlineResult,
  MessageInput,
  ParseBlockOptions,
  ParseContext,
} from './parse/context.js'

export { resolve, type ResolveResult } from './resolve/resolve.js'
export type { ResolveOptions } from './resolve/options.js'

export { indexPage } from './project/index-page.js'
export { createProject, type ProjectOptions } from './project/create-project.js'
export { parseInventory } from './project/inventory.js'
export type { NumfigOptions } from './project/number-format.js'
export type { Inventory, InventoryObject, InventorySource } from './project/inventory.js'
export { checkProject, type CheckOptions } from './project/check-project.js'
export { referenceTitles, withTitles, type ReferenceTitles } from './project/reference-text.js'
export type {
  Ask,
  Label as ProjectLabel,
  ObjectEntry,
  PageIndex,
  Project,
  ResolvedReference,
  ToctreeEntry,
} from './project/types.js'

export { tables } from './tables/tables.js'
export type { OverrideComment, RectangularCell, RectangularTable } from './tables/types.js'

export { createModeler, model, type Modeler } from './model/model.js'
export type { ModelPage } from './model/page.js'
export { modelStats, type ModelStats } from './model/stats.js'
export { lint } from './model/lint/lint.js'
export { reconcile } from './model/reconcile.js'
export { diffModels } from './model/diff/diff.js'
export {
  releaseWeight,
  type ChangePlace,
  type ModelChange,
  type Weight as ReleaseWeight,
} from './model/diff/change.js'
export type { KeyCase, ModelOptions, OverrideRule, TableOverride } from './model/options.js'
export type {
  Column,
  ColumnRole,
  Constraints,
  Declaration,
  EnumDeclaration,
  EnumFlavor,
  EnumMember,
  EnumStyle,
  Evidence,
  Field as ModelField,
  Literals,
  MemberEntry,
  MemberValue,
  Model,
  Operation,
  PageModel,
  PageName,
  Provenance,
  RecordDeclaration,
  RecordFlavor,
  TableKind,
  TableModel,
  TypeExpression,
  ValueRange,
} from './model/types.js'

export { toMdast, type MdastResult } from './convert/mdast/index.js'
export { toHast, type HastResult } from './convert/hast/index.js'
export type { ConvertOptions, HastOptions, MdastOptions } from './convert/options.js'
export { toPseudoXml } from './tree/pseudo-xml.js'

export {
  renderHtml,
  renderMarkdown,
  type DocumentOptions,
  type RenderedText,
} from './render/documents/index.js'
export { renderTarget, renderTypeScript } from './render/render.js'
export type { JsonBundle, JsonContent, JsonIndex, JsonPage } from './render/json/documents.js'
export { loadTemplateCompiler } from './render/engine/compiler.js'
export type {
  CodeInput,
  FormatName,
  MarkdownFlavor,
  MarkdownTables,
  RenderedFile,
  RenderInput,
  RenderPage,
  RenderResult,
  RenderTarget,
  TemplateSource,
} from './render/types.js'

export {
  build,
  type BuildOptions,
  type BuildResult,
  type BuiltFile,
  type BuiltTarget,
} from './build/build.js'
export type { BuildHost } from './build/host.js'
export { createBuildMemo, type BuildMemo } from './build/memo.js'
export type { Shard } from './build/shard.js'
export {
  defineConfig,
  type Config,
  type Helper,
  type InventoryFile,
  type TargetConfig,
} from './build/config.js'

export {
  diagnosticCodes,
  explainCode,
  isDiagnosticCode,
  type DiagnosticCode,
} from './source/codes.js'
export {
  createReporter,
  levelNumber,
  type Diagnostic,
  type Level,
  type RelatedPlace,
  type Reporter,
} from './source/diagnostic.js'
export type { Block, Line as SourceLine } from './source/line.js'
export type { Point, Position } from './source/position.js'
export type { Source } from './source/source.js'
export {
  formatReport,
  reportFormats,
  type ReportFormat,
  type ReportInput,
} from './report/report.js'

/** Every node of the tree. */
export type {
  Abbreviation,
  Acronym,
  Address,
  Admonition,
  AdmonitionType,
  AnyNode,
  Attribution,
  Authors,
  BackLinks,
  BibliographicField,
  BibliographicNode,
  BibliographicType,
  BlockNode,
  BlockQuote,
  BulletList,
  Caption,
  Citation,
  CitationReference,
  Classifier,
  ColumnSpec,
  Comment,
  CommonAttributes,
  Compound,
  Container,
  Decoration,
  Definition,
  DefinitionList,
  DefinitionListItem,
  Description,
  Directive,
  DirectiveOption,
  DocInfo,
  DoctestBlock,
  Document,
  Element,
  Emphasis,
  Entry,
  EnumType,
  EnumeratedList,
  Field,
  FieldBody,
  FieldList,
  FieldName,
  Figure,
  Footer,
  Footnote,
  FootnoteReference,
  Generated,
  Header,
  Image,
  Inline,
  InlineNode,
  InterpretedText,
  Label,
  Legend,
  Line,
  LineBlock,
  ListItem,
  Literal,
  LiteralBlock,
  MathBlock,
  MathInline,
  Meta,
  NodeOf,
  NodeType,
  Option,
  OptionArgument,
  OptionGroup,
  OptionList,
  OptionListItem,
  OptionString,
  Paragraph,
  Parent,
  ParentNode,
  PartNode,
  Pending,
  PendingDetail,
  Problematic,
  Raw,
  Reference,
  Row,
  Rubric,
  Section,
  Sidebar,
  Strong,
  Subscript,
  SubstitutionDefinition,
  SubstitutionReference,
  Subtitle,
  Superscript,
  SystemMessage,
  Table,
  TableBody,
  TableGroup,
  TableHead,
  Target,
  Term,
  Text,
  Title,
  TitleReference,
  Topic,
  Transition,
  WithSource,
} from './tree/nodes.js'
