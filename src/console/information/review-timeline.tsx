import { REVIEW_STEP_NAMES, type ReviewOutcome } from '#domain/information/lifecycle.ts'
import type { ItemDetail, ReviewView } from '#domain/information/item-views.ts'
import { InstantText } from '#console/pieces/day-text.tsx'
import { Mark, type Tone } from '#console/pieces/mark.tsx'
import { SecrecyRecordView } from './secrecy-record-form.tsx'

const OUTCOME_TEXTS: Readonly<Record<ReviewOutcome, { tone: Tone; text: string }>> = {
  passed: { tone: 'good', text: '通过' },
  returned: { tone: 'late', text: '退回' },
  referred: { tone: 'soon', text: '报请确定' },
}

type Moment = { at: string; key: string; who: string; text: string } | { at: string; key: string; review: ReviewView }

/** Everything that happened to the editions of an item, newest first; each review with its opinion and record. */
export function ReviewTimeline({ item, only }: { item: ItemDetail; only?: number }) {
  const moments = momentsOf(item, only)
  return (
    <ol className="timeline" aria-label="办理经过">
      {moments.map((moment) => (
        <li key={moment.key}>
          <InstantText at={moment.at} />
          {'review' in moment ? (
            <ReviewMoment review={moment.review} />
          ) : (
            <p>
              {moment.text} {moment.who && <span className="quiet">{moment.who}</span>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function ReviewMoment({ review }: { review: ReviewView }) {
  const { tone, text } = OUTCOME_TEXTS[review.outcome]
  return (
    <div>
      <p>
        第 {review.editionNumber} 版{REVIEW_STEP_NAMES[review.step]} <Mark tone={tone}>{text}</Mark>{' '}
        <span className="quiet">{review.by.name}</span>
      </p>
      {review.opinion && <blockquote className="opinion">{review.opinion}</blockquote>}
      {review.secrecyRecord && (
        <details>
          <summary>保密审查记录</summary>
          <SecrecyRecordView record={review.secrecyRecord} />
        </details>
      )}
    </div>
  )
}

function momentsOf(item: ItemDetail, only: number | undefined): Moment[] {
  const moments: Moment[] = []
  for (const edition of item.editions) {
    if (only !== undefined && edition.number !== only) continue
    const add = (at: string | null, what: string, who = '') => {
      if (at) moments.push({ at, key: `${edition.number} ${what}`, who, text: `第 ${edition.number} 版${what}` })
    }
    add(edition.createdAt, item.imported && edition.number === 1 ? '导入' : '起草', edition.draftedBy?.name)
    add(edition.submittedAt, '送审', edition.draftedBy?.name)
    add(edition.publishedAt, '发布')
  }
  for (const [position, review] of item.reviews.entries()) {
    if (only === undefined || review.editionNumber === only) {
      moments.push({ at: review.at, key: `review ${position}`, review })
    }
  }
  if (item.withdrawnAt && only === undefined) {
    moments.push({ at: item.withdrawnAt, key: 'withdrawn', who: '', text: `撤回：${item.withdrawnReason ?? ''}` })
  }
  return moments.sort((a, b) => (a.at < b.at ? 1 : -1))
}
