/** `partials/cell.hbs` is the template `partials/cell`. */
export function templateName(path: string): string {
  return path.replace(/\.hbs$/, '')
}
