/** One command of `gongkai`. It answers 0 for fine, 1 for findings, 2 for wrong use or input. */
export type CliCommand = {
  readonly name: string
  readonly usage: string
  readonly summary: string
  run(args: string[], io: CliIo): Promise<0 | 1 | 2>
}

export type CliIo = {
  readonly stdin: NodeJS.ReadableStream
  out(line: string): void
  err(line: string): void
  readonly json: boolean
}
