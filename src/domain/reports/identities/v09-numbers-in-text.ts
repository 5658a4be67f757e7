import type { CellKey } from '../cells.ts'
import type { Finding } from '../finding.ts'
import type { ReportFile } from '../report-file.ts'
import { cellValue } from '../report-file.ts'
import { table3Number } from './table3-numbers.ts'

const SECTION_NAMES: Record<string, string> = { '1': '一', '2': '二', '3': '三', '4': '四', '5': '五', '6': '六' }
/** Sections that tell of the year; five tells of problems and plans, six of other matters. */
const TELLING = ['1', '2', '3', '4']

/** Sums of cells that a phrase may mean, the first being the usual one. */
type Meaning = { label: string; cells: CellKey[] }
type Phrase = { pattern: RegExp; means: Meaning[] }

const row = (key: string) => `table3.${key}.total`
const NEW: Meaning = { label: '本年新收', cells: [row('newlyReceived')] }
const NEW_AND_OLD: Meaning = { label: '本年新收加上年结转', cells: [row('newlyReceived'), row('carriedIn')] }
const HANDLED: Meaning = { label: '（七）总计', cells: [row('total')] }
const REVIEWS: Meaning = { label: '行政复议总计', cells: ['table4.review.total'] }
const SUITS: Meaning = {
  label: '行政诉讼两组总计之和',
  cells: ['table4.directSuit.total', 'table4.suitAfterReview.total'],
}
const NUMBER = '(\\d+)(?:余)?[件宗起]'

const PHRASES: readonly Phrase[] = [
  { pattern: new RegExp(`新(?:收|受理|增)[^，、；。\\d]{0,16}申请[^，、；。\\d]{0,6}${NUMBER}`, 'g'), means: [NEW] },
  {
    pattern: new RegExp(
      `(?<!新)(?:收到|受理|接收|接到|共收|办理)[^，、；。\\d]{0,22}申请[^，、；。\\d复诉]{0,8}${NUMBER}`,
      'g',
    ),
    means: [NEW, NEW_AND_OLD],
  },
  {
    pattern: /(无|没有收到|未收到|没有)[^，、；。\d]{0,8}(?:依申请公开|信息公开申请)/g,
    means: [NEW, NEW_AND_OLD],
  },
  {
    pattern: new RegExp(`(?:上年|上年度|上一年度?|去年)结转[^，、；。\\d]{0,14}${NUMBER}`, 'g'),
    means: [{ label: '上年结转', cells: [row('carriedIn')] }],
  },
  {
    pattern: new RegExp(`结转(?:至|到)?(?:下年|下一年|下年度|下一年度|次年)[^，、；。\\d]{0,14}${NUMBER}`, 'g'),
    means: [{ label: '结转下年度继续办理', cells: [row('carriedForward')] }],
  },
  { pattern: new RegExp(`(?:已?办结|已?答复)(?!率)[^，、；。\\d]{0,14}${NUMBER}`, 'g'), means: [HANDLED] },
  { pattern: new RegExp(`行政复议(?!后)(?:案件|申请)?[^，、；。\\d维纠]{0,8}${NUMBER}`, 'g'), means: [REVIEWS] },
  { pattern: new RegExp(`行政诉讼(?:案件)?[^，、；。\\d维纠]{0,8}${NUMBER}`, 'g'), means: [SUITS] },
]

/**
 * V9: what the text says of applications received, carried over, handled, and of reviews and suits is what the tables
 * say. “收到” may mean 一 alone or 一 and 二 together. Numbers after 其中 are parts and not judged here.
 */
export function numbersInText(report: ReportFile): Finding[] {
  return TELLING.flatMap((section) =>
    claimsIn(report.sections?.[section] ?? '').flatMap((claim) => {
      const sums = claim.means.map((meaning) => ({ meaning, sum: sumOf(report, meaning.cells) }))
      const [first] = sums
      if (!first || sums.some(({ sum }) => sum === claim.number)) return []
      const tables = sums.filter(({ sum }, at) => sums.findIndex((other) => other.sum === sum) === at)
      return [
        {
          rule: 'V9',
          level: 'warn' as const,
          where: { left: [`section.${section}`], right: first.meaning.cells },
          left: claim.number,
          right: first.sum,
          message:
            `第${SECTION_NAMES[section]}部分：文字写“${claim.words}”，表中${tables.map(({ meaning, sum }) => `${meaning.label}为 ${sum} 件`).join('，')}，` +
            `文字与表格不一致。`,
        },
      ]
    }),
  )
}

type Claim = { words: string; number: number; means: Meaning[] }

function claimsIn(text: string): Claim[] {
  return plainDigits(text)
    .split(/[。；;！？\n]/)
    .flatMap((sentence) => {
      const [whole = ''] = sentence.split(/其中|分别/)
      const claims = PHRASES.flatMap(({ pattern, means }) =>
        [...whole.matchAll(pattern)].map(([words, number = '']) => ({
          words: words.trim(),
          number: /^\d+$/.test(number) ? Number(number) : 0,
          means,
        })),
      )
      return [...new Map(claims.map((claim) => [`${claim.number}${claim.means[0]?.label}`, claim])).values()]
    })
}

function sumOf(report: ReportFile, cells: readonly CellKey[]): number {
  return cells.reduce((sum, cell) => {
    const [table, key = ''] = cell.split('.')
    if (table === 'table3') return sum + table3Number(report, key, 'total')
    return sum + (cellValue(report, cell) ?? 0)
  }, 0)
}

/** Half-width digits without separators, spaces or asides in brackets. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(/[ \t\u00a0\u3000]/g, '')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
}
