const WIDTH = 120
const HEIGHT = 28

/** Twelve small bars, the last one in ink; the numbers in words for those who do not see it. */
export function Trend({ name, values }: { name: string; values: readonly number[] }) {
  const most = Math.max(...values, 1)
  const step = WIDTH / values.length
  return (
    <>
      <span className="visually-hidden">{`${name}：${values.join('、')}`}</span>
      <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {values.map((value, at) => {
          const height = (value / most) * (HEIGHT - 2)
          return (
            <rect
              // The position is what a bar is.
              key={`${at + 1}`}
              className={at === values.length - 1 ? 'trend-now' : ''}
              x={at * step + 1}
              y={HEIGHT - 1 - height}
              width={step - 2}
              height={height}
            />
          )
        })}
      </svg>
    </>
  )
}
