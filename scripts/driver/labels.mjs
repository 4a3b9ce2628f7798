/** Tables of a page as a typed model sees them: kind, members of enums, fields of records. */

/** @param {(path: string) => Promise<any>} load */
export async function createLabels(load) {
  const { parse } = await load('parse/parse.js')
  const { resolve } = await load('resolve/resolve.js')
  const { tables } = await load('tables/tables.js')
  const { model } = await load('model/model.js')
  return async ({ path, input }) => {
    const { tree } = resolve(parse(input, { path }).tree)
    const { pages } = model([{ path, tree, tables: tables(tree) }])
    return { tables: pages[0].tables.map(answer) }
  }
}

function answer({ kind, members, fields }) {
  if (kind === 'enum')
    return { kind, members: members.map((member) => [member.keyText, member.value]) }
  if (kind !== 'record') return { kind }
  return {
    kind,
    fields: fields.map(({ name, required, type }) => [
      name,
      required === 'conditional' ? null : required,
      typeText(type),
    ]),
  }
}

/** A type in the words of the labels; records by reference are objects. */
function typeText(type) {
  switch (type.kind) {
    case 'int64':
      return 'integer'
    case 'ref':
      return 'object'
    case 'array':
      return typeText(type.items)
        .split(' | ')
        .map((item) => `${item}[]`)
        .join(' | ')
    case 'union':
      return type.options.map(typeText).join(' | ')
    default:
      return type.kind
  }
}
