import { COLUMN_MODULE_NAMES } from '#domain/catalogue/column-modules.ts'
import { pathTo, type Column } from '#domain/catalogue/column.ts'

/** `法定主动公开内容 / 财政信息 / 部门预算`: where a column stands, as a list shows it. */
export function columnPath(columns: readonly Column[], id: string): string {
  const path = pathTo(columns, id).flatMap((step) => columns.find((column) => column.id === step) ?? [])
  const names = path.map(({ name }) => name)
  const module = path[0] && COLUMN_MODULE_NAMES[path[0].module]
  // A module of one column carries the same name twice.
  return (module === undefined || module === names[0] ? names : [module, ...names]).join(' / ')
}

/** Columns in the order of the tree, each after its parent and by position. */
export function inTreeOrder<C extends Column>(columns: readonly C[], parentId: string | null = null): C[] {
  return columns
    .filter((column) => column.parentId === parentId)
    .sort((a, b) => a.position - b.position)
    .flatMap((column) => [column, ...inTreeOrder(columns, column.id)])
}

/** Options to publish under: open columns by their path, in the order of the tree. */
export function columnOptions(columns: readonly Column[]): { value: string; label: string }[] {
  return inTreeOrder(columns)
    .filter((column) => !column.closed)
    .map((column) => ({ value: column.id, label: columnPath(columns, column.id) }))
}
