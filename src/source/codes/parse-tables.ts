/** Diagnostics of tables: code and long help. */
export const tableCodes = {
  'table-malformed':
    'The lines of a grid or simple table do not make up a table, so they are kept as literal text and their cells are lost to every output. In a grid table every line must be equally wide and every cell must be closed; in a simple table all borders must be equally long and nothing but the last column may go beyond its border. The message says which line is wrong where that is known.',
  'table-no-blank-line':
    'A table is followed by text without a blank line between. What follows may be read as something else than is meant. Put a blank line after the last border.',
} as const
