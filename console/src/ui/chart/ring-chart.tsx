import type { ChartProps } from './points';

const strokes = ['stroke-accent', 'stroke-cold', 'stroke-warm', 'stroke-hot', 'stroke-good', 'stroke-ink-3'];
const fills = ['bg-accent', 'bg-cold', 'bg-warm', 'bg-hot', 'bg-good', 'bg-ink-3'];
const radius = 38;
const around = 2 * Math.PI * radius;

/** Shares of a whole: a ring, and beside it a table of the names and figures. */
export const RingChart = ({ title, points, format }: ChartProps) => {
  const whole = points.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return (
    <div className="flex h-full items-center gap-4">
      <svg viewBox="0 0 100 100" aria-hidden="true" className="max-h-32 w-[34%] flex-none -rotate-90">
        <circle cx={50} cy={50} r={radius} fill="none" strokeWidth={16} className="stroke-sunken" />
        {points.map(({ key, value }, n) => {
          const share = whole ? value / whole : 0;
          const start = before;
          before += share;
          return (
            <circle
              key={key}
              cx={50}
              cy={50}
              r={radius}
              fill="none"
              strokeWidth={16}
              strokeDasharray={`${share * around} ${around}`}
              strokeDashoffset={-start * around}
              className={strokes[n % strokes.length]}
            />
          );
        })}
      </svg>
      <table className="min-w-0 flex-1 text-sm">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {points.map(({ key, label, value }, n) => (
            <tr key={key}>
              <th scope="row" className="max-w-0 truncate py-0.5 text-left font-normal text-ink-2">
                <span
                  aria-hidden="true"
                  className={`mr-1.5 inline-block size-2 rounded-full ${fills[n % fills.length]}`}
                />
                {label}
              </th>
              <td className="w-px py-0.5 pl-2 text-right font-medium whitespace-nowrap">{format(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
