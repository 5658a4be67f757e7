import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from './generate.ts'

test.each(Object.entries(files()))('%s is what the generator writes', (name, text) => {
  expect(readFileSync(new URL(`../2020/${name}`, import.meta.url), 'utf8') === text).toBe(true)
})
