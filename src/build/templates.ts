/**
 * The user's templates as texts. A folder of the config has one folder a format in it; a folder of a
 * target is that target's alone.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import { nearestWord } from '../source/nearest.js'
import type { FormatName, TemplateSource } from '../render/types.js'
import { isInside, plainPath } from './confine.js'
import { decodeUtf8 } from './decode.js'
import { formatEndings } from './format-endings.js'
import type { BuildHost } from './host.js'
import { byCodeUnits } from './plan.js'
import { codeOf, reasonOf } from './error.js'

export interface TemplateFolders {
  readonly target: string
  readonly format: FormatName
  /** Of the target. */
  readonly own: string | undefined
  /** Of the config. */
  readonly shared: string | undefined
  /** Of the other targets: they may lie in that of the config. */
  readonly others: readonly string[]
}

export interface Templates {
  readonly templates: Readonly<Record<string, TemplateSource>> | undefined
  /** Why the target cannot be rendered. */
  readonly diagnostics: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
}

export async function readTemplates(
  { target, format, own, shared, others }: TemplateFolders,
  host: BuildHost,
): Promise<Templates> {
  const folder = plainPath(own ?? shared ?? '')
  if (folder === '') {
    const diagnostics = format === 'custom' ? [withoutPage(target)] : []
    return { templates: undefined, diagnostics, warnings: [] }
  }
  const configKey = own === undefined ? ['templates'] : ['targets', target, 'templates']
  const refused = (message: string): Templates => {
    const diagnostic = unreadable(folder, message)
    return { templates: undefined, diagnostics: [{ ...diagnostic, configKey }], warnings: [] }
  }
  if (!isInside(folder)) return refused('The folder of templates lies outside the project.')
  const paths = [...(await host.findFiles([`${folder}/**/*.hbs`], { ignore: [] }))].sort(
    byCodeUnits,
  )
  if (paths.length === 0) return refused(`There is no template (*.hbs) in "${folder}".`)
  const base = own === undefined ? `${folder}/${format}/` : `${folder}/`
  const templates: Record<string, TemplateSource> = {}
  const diagnostics: Diagnostic[] = []
  // A folder above cannot be looked into if it is found.
  const concerned = paths.filter((path) => path.startsWith(base) || base.startsWith(`${path}/`))
  for (const path of concerned) {
    const text = readTemplate(path, host)
    if (typeof text === 'string') templates[path.slice(base.length)] = { path, text }
    else diagnostics.push(text)
  }
  if (format === 'custom' && diagnostics.length === 0 && !Object.hasOwn(templates, 'page.hbs'))
    diagnostics.push(withoutPage(target, base))
  return {
    templates: Object.keys(templates).length > 0 ? templates : undefined,
    diagnostics,
    warnings: own === undefined ? misplaced(paths, folder, others.map(plainPath)) : [],
  }
}

/** A format of one's own has no template but those that are given it. */
function withoutPage(target: string, folder?: string): Diagnostic {
  return {
    code: 'template-missing',
    level: 'error',
    message: `Target "${target}" has no template "page.hbs".`,
    path: 'rstforge.config',
    configKey: ['targets', target],
    help:
      folder === undefined
        ? 'Say a folder that has one as its `templates`.'
        : `Put one there: ${folder}page.hbs`,
  }
}

/** Templates in the folder of the config that are in the folder of no format. */
function misplaced(
  paths: readonly string[],
  shared: string,
  others: readonly string[],
): Diagnostic[] {
  const base = `${shared}/`
  return paths
    .filter((path) => path.startsWith(base))
    .filter((path) => !others.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap((path) => {
      const [folder = '', ...rest] = path.slice(base.length).split('/')
      if (rest.length > 0 && FORMATS.includes(folder)) return []
      const near = rest.length > 0 ? nearestWord(folder, FORMATS) : undefined
      return {
        code: 'template-unused',
        level: 'warning',
        message: 'Nothing uses the template: it is in the folder of no format.',
        path,
        help:
          near === undefined
            ? `Put it into the folder of its format in "${shared}": ${FORMATS.join(', ')}.`
            : `Did you mean "${[shared, near, ...rest].join('/')}"?`,
      }
    })
}

const FORMATS: readonly string[] = Object.keys(formatEndings)

function readTemplate(path: string, host: BuildHost): string | Diagnostic {
  try {
    const content = host.readFile(path)
    if (content === undefined) return unreadable(path, 'There is no such file.')
    const decoded = decodeUtf8(content)
    if ('text' in decoded) return decoded.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
    return unreadable(path, `The template is not UTF-8 at offset ${decoded.invalidAt}.`)
  } catch (error) {
    const outside = codeOf(error) === 'EOUTSIDE'
    const reason = outside ? 'it lies outside the project' : reasonOf(error)
    return unreadable(path, `The template cannot be read: ${reason}.`)
  }
}

function unreadable(path: string, message: string): Diagnostic {
  const help = 'Mend it, or say another folder as `templates` of the config, or none.'
  return { code: 'template-unreadable', level: 'error', message, path, help }
}
