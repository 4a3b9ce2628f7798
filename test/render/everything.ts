/** One model with every kind of declaration, for the tests that compile and run what is generated. */
import type { Declaration, Operation } from '../../src/model/types.js'
import {
  entry,
  enumOf,
  errorResponse,
  field,
  HOSTILE,
  list,
  member,
  place,
  recordOf,
  reference,
} from './fixture.js'

const [, , ...OTHERS] = HOSTILE

export const declarations: readonly Declaration[] = [
  errorResponse,
  enumOf(
    'Code',
    [member('APIG_0101', 'APIG.0101', 'A code.'), member('class', 'class', 'A word.')],
    {
      flavor: 'errorCode',
      ranges: [
        { from: 400, to: 499, rawValue: '4xx', description: 'Client.', provenance: place() },
      ],
    },
  ),
  enumOf('Signed', [member('Minus1', -1, 'Below.'), member('Code1', 1, 'Above.')]),
  enumOf('OnlyRanges', [], {
    ranges: [{ from: 500, to: 599, rawValue: '5xx', provenance: place() }],
  }),
  enumOf('Repeated', [
    member('Twice', 1, '', { entries: [entry('First.'), entry('Second.', { message: 'Again' })] }),
    member('Once', 2, 'Once.'),
  ]),
  enumOf(
    'Hostile',
    HOSTILE.map((text, index) =>
      member(`K${index}`, text, text, {
        keyText: text,
        deprecated: text,
        entries: [
          entry(text, {
            message: `${text}!`,
            other: { [text]: text, __proto__x: text, key: text, Key: text },
            provenance: place('docs/hostile.rst'),
          }),
        ],
      }),
    ),
    { page: 'docs/hostile.rst', description: OTHERS.join('\n') },
  ),
  // Names that what is generated beside a type would have.
  recordOf('HostileMetadata', [field('isHostile', 'boolean')]),
  recordOf('isCode', []),
  recordOf('ErrorResponseSchema', []),
  recordOf(
    'Server',
    [
      field('id', 'string', {
        required: true,
        description: 'Its id.',
        constraints: { minLength: 1, maxLength: 64, pattern: '^[a-z]+$', format: 'uuid' },
        example: 'abc',
      }),
      field('OS-EXT:volumes', list(reference('Volume')), {
        required: 'conditional',
        requiredWhen: 'it has one',
      }),
      field('parent', reference('Server'), { nullable: true }),
      field('size', 'int64', { constraints: { minimum: 1, maximum: 9 } }),
      field('count', 'integer', {
        default: '3',
        literals: { values: [1, 2, 3], closed: true, tier: 'A' },
      }),
      field('kind', 'string', { literals: { values: ['a', 'b', 1], closed: false, tier: 'D' } }),
      field('tags', list({ kind: 'string' }), {
        constraints: { maxItems: 5 },
        literals: { values: ['x', 'y'], closed: true, tier: 'A' },
      }),
      field('meta', { kind: 'map', values: { kind: 'string' } }),
      field('either', { kind: 'union', options: [{ kind: 'string' }, list({ kind: 'integer' })] }),
      field('many', list({ kind: 'union', options: [{ kind: 'string' }, { kind: 'null' }] })),
      field('matrix', list(list({ kind: 'number' }))),
      field('open', 'object'),
      field('nothing', 'unknown'),
      field('code', reference('ErrorResponse')),
      field('constructor', 'string'),
      field('x-meta-known', 'integer'),
    ],
    {
      wildcards: [
        field('x-meta-*', 'string'),
        field('x-meta-deep-*', 'boolean'),
        field('x-tag-{key}', 'string'),
        field('x-tag-<name>', 'string'),
        field('*-`${x}', 'null'),
      ],
    },
  ),
  recordOf(
    'Volume',
    [field('server', reference('Server')), field('peers', list(reference('Volume')))],
    {
      page: 'docs/nested/volume.rst',
    },
  ),
  recordOf('CreateServerRequest', [field('server', reference('Server'), { required: true })], {
    page: 'docs/nested/volume.rst',
    arrayBody: true,
  }),
  recordOf(
    'Answer',
    [
      field('id', 'string', { required: true }),
      field('note', 'string'),
      field('inner', reference('AnswerInner'), { nullable: true }),
    ],
    { flavor: 'response' },
  ),
  recordOf('AnswerInner', [field('text', list({ kind: 'string' }))]),
  recordOf('Question', [field('id', 'string', { required: true }), field('note', 'string')], {
    flavor: 'request',
  }),
  recordOf(
    'HostileRecord',
    HOSTILE.map((text) =>
      field(text, 'string', {
        description: text,
        requiredWhen: text,
        default: text,
        example: text,
        deprecated: text,
        literals: { values: [text], closed: true, tier: 'A' },
        constraints: { pattern: text },
        provenance: place('docs/hostile.rst'),
      }),
    ),
    { page: 'docs/hostile.rst' },
  ),
  // Types that pages have in common, and names that several pages have.
  enumOf('State', [member('On', 1, 'It runs.'), member('Off', 0, 'It does not.')], {
    page: 'docs/first.rst',
    aliases: [
      { page: 'docs/index.rst', name: 'State' },
      { page: 'docs/second.rst', name: 'ServerState' },
      { page: 'docs/third.rst', name: 'State' },
    ],
    ranges: [{ from: 400, to: 499, rawValue: '4xx', provenance: place() }],
  }),
  enumOf('Mode', [member('Fast', 'fast', 'Fast.')], {
    page: 'docs/first.rst',
    style: 'const',
    aliases: [{ page: 'docs/third.rst', name: 'StateMetadata' }],
  }),
  recordOf('Tag', [field('key', 'string', { required: true })], {
    page: 'docs/first.rst',
    aliases: [{ page: 'docs/third.rst', name: 'Tag' }],
  }),
  recordOf(
    'SecondTag',
    [
      field('key', 'integer', { required: true }),
      field('other', reference('Tag', 'docs/third.rst')),
      field('state', reference('State')),
      field('first', reference('State', 'docs/first.rst')),
    ],
    { page: 'docs/second.rst', localName: 'Tag' },
  ),
  recordOf('FirstTags', [field('tag', reference('Tag')), field('mode', reference('Mode'))], {
    page: 'docs/first.rst',
    localName: 'Tags',
    arrayBody: true,
    aliases: [{ page: 'docs/second.rst', name: 'ServerTags' }],
  }),
  recordOf(
    'IndexTag',
    [
      field('tags', list(reference('SecondTag', 'docs/second.rst'))),
      field('own', reference('IndexTag')),
    ],
    { page: 'docs/index.rst', localName: 'Tag' },
  ),
]

export const operations: Readonly<Record<string, readonly Operation[]>> = {
  'docs/nested/volume.rst': [
    {
      name: 'CreateServer',
      method: 'POST',
      path: "/v1/{project_id}/servers?x='*/",
      position: place().position,
      parameters: { request: 'CreateServerRequest', response: 'Server', query: 'Missing' },
    },
  ],
  'docs/third.rst': [
    {
      name: 'CreateServer',
      method: 'PUT',
      path: '/v2/servers',
      position: place().position,
      parameters: { request: 'Tag', response: 'FirstTags' },
    },
  ],
}
