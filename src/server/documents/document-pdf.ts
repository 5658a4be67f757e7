import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from '#domain/documents/document.ts'
import { unbrokenGroups } from './table-groups.ts'

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'document.typ'), 'utf8')
const FONTS = [
  '@expo-google-fonts/noto-serif-sc/400Regular',
  '@expo-google-fonts/noto-serif-sc/700Bold',
  '@expo-google-fonts/noto-sans-sc/700Bold',
]

/** Reading the fonts takes a while, so that one compiler serves the process from the first PDF on. */
let compiler: NodeCompiler | undefined

/** The document as a tagged A4 PDF with its fonts embedded. Its texts reach the typesetter as data, never as markup. */
export function documentPdf(document: PrintedDocument): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: FONTS.map(folderOf) }] })
  const pdf = compiler.pdf({ mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(withGroups(document)) } })
  compiler.evictCache(10)
  return pdf
}

function withGroups(document: PrintedDocument) {
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? { ...block, groups: unbrokenGroups(block) } : block,
  )
  return { ...document, blocks }
}

function folderOf(font: string): string {
  const [scope = '', name = '', weight = ''] = font.split('/')
  return path.join(path.dirname(new URL(import.meta.resolve(`${scope}/${name}/package.json`)).pathname), weight)
}
