import type { TableBlock, TableCell } from '#domain/documents/document.ts'

/**
 * The rows of a table in the groups that a page break must not divide: a row of one cell across the whole width
 * (第二十条第（五）项) opens a group; a table without such rows is one group.
 */
export function unbrokenGroups(table: TableBlock): TableCell[][][] {
  const groups: TableCell[][][] = []
  for (const row of table.rows) {
    const opens = row.length === 1 && row[0]?.colspan === table.widths.length
    const last = groups.at(-1)
    if (!last || opens) groups.push([row])
    else last.push(row)
  }
  return groups
}
