import { type ChartProps, ticksFor } from './points';
import { PointsTable } from './points-table';
import { useSize } from './use-size';

const left = 46;
const top = 8;
const foot = 20;

/** Figures of time intervals, as columns. */
export const ColumnChart = ({ title, points, format }: ChartProps) => {
  const { ref, width, height } = useSize<HTMLDivElement>();
  const ticks = ticksFor(points.map(({ value }) => value));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const inner = Math.max(height - top - foot, 1);
  const y = (value: number) => top + inner - ((value - low) / (high - low)) * inner;
  const step = Math.max(width - left - 6, 1) / Math.max(points.length, 1);
  const bar = Math.min(Math.max(step * 0.68, 1), 44);
  const each = Math.max(1, Math.ceil(58 / step));
  return (
    <div ref={ref} className="relative h-full min-h-24 w-full">
      {width > 0 && (
        <svg aria-hidden="true" width={width} height={height}>
          {ticks.map(tick => (
            <g key={tick}>
              <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className="stroke-line" />
              <text x={left - 6} y={y(tick) + 3.5} textAnchor="end" className="fill-ink-3 text-2xs">
                {format(tick)}
              </text>
            </g>
          ))}
          {points.map(({ key, label, value }, n) => {
            const middle = left + step * (n + 0.5);
            return (
              <g key={key}>
                <rect
                  x={middle - bar / 2}
                  width={bar}
                  y={Math.min(y(value), y(0))}
                  height={Math.max(Math.abs(y(value) - y(0)), value ? 1 : 0)}
                  rx={Math.min(2, bar / 2)}
                  className="fill-accent"
                >
                  <title>{`${label}: ${format(value)}`}</title>
                </rect>
                {n % each === 0 && (
                  <text x={middle} y={height - 5} textAnchor="middle" className="fill-ink-3 text-2xs">
                    {label}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
      <PointsTable title={title} points={points} format={format} />
    </div>
  );
};
