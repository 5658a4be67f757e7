import { html } from 'ghtml'
import type { ComposedReport } from '#domain/reports/compose-report.ts'
import { REPORT_CHANNELS } from '#domain/reports/section-one-numbers.ts'

type Part = { label: string; count: number; share: string; x: number; width: number }

/**
 * The year in one line: the total of publications and the channels it divides into, drawn as a bar in proportion.
 * Empty when the report carries no such numbers or nothing was published.
 */
export function equation(report: ComposedReport): string {
  const counts = report.narrativeCounts
  const total = counts?.total ?? 0
  const parts = counts ? divide(counts, total) : []
  if (parts.length === 0) return ''
  return html`<figure class="equation">
    <figcaption>${report.year}年主动公开政府信息</figcaption>
    <p class="equation-line">
      <strong>${total}</strong><span class="equation-unit">条</span>
      !${parts
        .map((part, index) => html`<span class="equation-sign">${index === 0 ? '=' : '+'}</span><b>${part.count}</b>`)
        .join('')}
    </p>
    !${bar(parts, report.year)}
    <ul class="equation-parts">
      !${parts
        .map(
          (part, index) =>
            html`<li>
              <svg class="equation-key part-${index}" viewBox="0 0 1 1" aria-hidden="true">
                <rect width="1" height="1"></rect>
              </svg>
              ${part.label} <b>${part.count}</b> 条 <small>${part.share}</small>
            </li>`,
        )
        .join('')}
    </ul>
  </figure>`
}

function bar(parts: Part[], year: number): string {
  const words = parts.map(({ label, count }) => `${label}${count}条`).join('，')
  return html`<svg
    class="equation-bar"
    viewBox="0 0 1000 40"
    preserveAspectRatio="none"
    role="img"
    aria-label="${year}年各渠道公开条数：${words}"
  >
    !${parts
      .map(
        ({ x, width }, index) => html`<rect class="part-${index}" x="${x}" y="0" width="${width}" height="40"></rect>`,
      )
      .join('')}
  </svg>`
}

const GAP = 4

function divide(counts: Record<string, number | null>, total: number): Part[] {
  const used = REPORT_CHANNELS.flatMap(({ key, label }) => {
    const count = counts[key] ?? 0
    return count > 0 ? [{ label, count }] : []
  })
  let x = 0
  return used.map(({ label, count }) => {
    const whole = (count / total) * 1000
    const part = { label, count, share: `${((count / total) * 100).toFixed(1)}%`, x, width: Math.max(2, whole - GAP) }
    x += whole
    return part
  })
}
