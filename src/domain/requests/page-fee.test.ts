import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageFee } from './page-fee.ts'

describe('109号 art. 5: per page of one application', () => {
  test.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('%i pages cost %i yuan', (pages, yuan) => {
    expect(pageFee(pages)).toBe(yuan)
  })

  test.each([
    [44, 140],
    [57, 270],
    [72, 420],
    [109, 880],
    [119, 1080],
  ])('%i pages: %i yuan, as really charged (宿迁 2023, 2024)', (pages, yuan) => {
    expect(pageFee(pages)).toBe(yuan)
  })

  test('progressive: each page costs the price of its band, never less than the one before', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), (pages) => {
        const page = pageFee(pages) - pageFee(pages - 1)
        expect([0, 10, 20, 40]).toContain(page)
        expect(pageFee(pages + 1) - pageFee(pages)).toBeGreaterThanOrEqual(page)
      }),
    )
  })

  test.each([-1, 1.5, Number.NaN, Infinity])('refuses %d', (pages) => {
    expect(() => pageFee(pages)).toThrow(RangeError)
  })
})
