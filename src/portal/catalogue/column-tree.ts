import { html } from 'ghtml'

/** A column with the number of public items in it and below it. */
export type ColumnNode = {
  name: string
  href: string
  count: number
  /** Being read now. */
  current: boolean
  /** Children are shown while the reader is inside. */
  open: boolean
  children: readonly ColumnNode[]
}

/** The tree at the left of a column page, with counts. */
export function columnTree(title: string, nodes: readonly ColumnNode[]): string {
  return html`<nav class="tree" aria-labelledby="tree-title">
    <h2 id="tree-title">${title}</h2>
    !${branch(nodes, false)}
  </nav>`
}

/** The whole tree, opened, for the site map. */
export function wholeTree(nodes: readonly ColumnNode[]): string {
  return html`<div class="tree">!${branch(nodes, true)}</div>`
}

function branch(nodes: readonly ColumnNode[], all: boolean): string {
  return html`<ul>
    !${nodes.map(
      (node) =>
        html`<li>
          <a href="${node.href}" !${node.current ? 'aria-current="page"' : ''}
            ><span>${node.name}</span
            ><span class="figure">${node.count}<span class="hidden-visually"> 条</span></span></a
          >
          !${(all || node.open) && node.children.length > 0 ? branch(node.children, all) : ''}
        </li>`,
    )}
  </ul>`
}
