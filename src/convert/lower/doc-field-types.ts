/**
 * The fields of a description that are more than a name and a text, such as `:param x:`, by domain.
 *
 * Source: Sphinx, "Info field lists"; the field types of its domains and of sphinxcontrib-httpdomain.
 */

export interface DocFieldType {
  /** In English, which is also what languages know it by. */
  readonly label: string
  /**
   * `single`: a field each, without an argument. `grouped`: the arguments of all such fields in one
   * list. `typed`: the same, and each argument may have a type.
   */
  readonly kind: 'single' | 'grouped' | 'typed'
  readonly names: readonly string[]
  /** Fields that have the type of an argument. */
  readonly typeNames: readonly string[]
  /** One argument alone is no list. */
  readonly collapses: boolean
  /** Role by which an argument is found. */
  readonly nameRole?: string
  /** Role by which a type is found; of a `single` field what its text is. */
  readonly typeRole?: string
}

export interface NamedField {
  readonly type: DocFieldType
  /** Whether it has the type of an argument, which another field describes. */
  readonly isType: boolean
}

/** What a domain takes a field's name for; undefined for one that means nothing to it. */
export function docFieldType(domain: string, name: string): NamedField | undefined {
  return (Object.hasOwn(BY_DOMAIN, domain) ? BY_DOMAIN[domain] : fromPython)?.get(name)
}

type Settings = Partial<Pick<DocFieldType, 'collapses' | 'nameRole' | 'typeRole'>> & {
  readonly types?: string
}

function define(kind: DocFieldType['kind'], label: string, names: string, settings: Settings = {}) {
  const { types = '', collapses = false, ...roles } = settings
  const type: DocFieldType = {
    label,
    kind,
    names: names.split(' '),
    typeNames: types === '' ? [] : types.split(' '),
    collapses,
    ...roles,
  }
  return type
}

function byName(...types: DocFieldType[]): ReadonlyMap<string, NamedField> {
  return new Map(
    types.flatMap((type) => [
      ...type.names.map((name): [string, NamedField] => [name, { type, isType: false }]),
      ...type.typeNames.map((name): [string, NamedField] => [name, { type, isType: true }]),
    ]),
  )
}

const PARAMETERS = 'param parameter arg argument'
const TYPES = 'paramtype type'
const returns = define('single', 'Returns', 'returns return')
const returnType = define('single', 'Return type', 'rtype')
const returnValues = define('grouped', 'Return values', 'retvals retval', { collapses: true })

const python = (class_?: string, exception?: string) => {
  const typeRole = class_ === undefined ? {} : { typeRole: class_ }
  const nameRole = exception === undefined ? {} : { nameRole: exception }
  return byName(
    define('typed', 'Parameters', `${PARAMETERS} keyword kwarg kwparam`, {
      types: TYPES,
      collapses: true,
      ...typeRole,
    }),
    define('typed', 'Variables', 'var ivar cvar', {
      types: 'vartype',
      collapses: true,
      ...typeRole,
    }),
    define('grouped', 'Raises', 'raises raise exception except', { collapses: true, ...nameRole }),
    returns,
    define('single', 'Return type', 'rtype', typeRole),
  )
}

const c = byName(
  define('typed', 'Parameters', PARAMETERS, { types: 'type', typeRole: 'c:expr' }),
  returnValues,
  returns,
  returnType,
)

const cpp = byName(
  define('grouped', 'Parameters', PARAMETERS, { collapses: true }),
  define('grouped', 'Template Parameters', 'tparam', { collapses: true }),
  define('grouped', 'Throws', 'throws throw exception', { collapses: true, nameRole: 'cpp:expr' }),
  returnValues,
  returns,
)

const js = byName(
  define('typed', 'Arguments', PARAMETERS, { types: TYPES, typeRole: 'js:func' }),
  define('grouped', 'Throws', 'throws', { collapses: true, nameRole: 'js:func' }),
  returns,
  returnType,
)

const http = byName(
  define('typed', 'Parameters', PARAMETERS, { types: TYPES }),
  define('typed', 'JSON Parameters', 'jsonparameter jsonparam json', { types: 'jsonparamtype' }),
  define('typed', 'Request JSON Object', 'reqjsonobj reqjson <jsonobj <json', {
    types: 'reqjsonobjtype reqjsontype <jsonobjtype <jsontype',
  }),
  define('typed', 'Request JSON Array of Objects', 'reqjsonarr <jsonarr', {
    types: 'reqjsonarrtype <jsonarrtype',
  }),
  define('typed', 'Response JSON Object', 'resjsonobj resjson >jsonobj >json', {
    types: 'resjsonobjtype resjsontype >jsonobjtype >jsontype',
  }),
  define('typed', 'Response JSON Array of Objects', 'resjsonarr >jsonarr', {
    types: 'resjsonarrtype >jsonarrtype',
  }),
  define('typed', 'Query Parameters', 'queryparameter queryparam qparam query', {
    types: 'queryparamtype querytype qtype',
  }),
  define('grouped', 'Form Parameters', 'formparameter formparam fparam form'),
  define('grouped', 'Request Headers', '<header reqheader requestheader'),
  define('grouped', 'Response Headers', '>header resheader responseheader'),
  define('grouped', 'Status Codes', 'statuscode status code'),
)

/** A domain of an extension has Python's fields, after which such domains are made. */
const fromPython = python()

const BY_DOMAIN: Readonly<Record<string, ReadonlyMap<string, NamedField>>> = {
  py: python('py:class', 'py:exc'),
  c,
  cpp,
  js,
  http,
  std: byName(),
  rst: byName(),
}
