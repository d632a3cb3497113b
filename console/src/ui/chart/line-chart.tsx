import { useState } from 'react';
import { type ChartProps, ticksFor } from './points';
import { PointsTable } from './points-table';
import { useSize } from './use-size';

const left = 46;
const top = 8;
const foot = 20;
const right = 10;
/** About the width of a letter below the axis. */
const letter = 6.2;

/** Figures over time. The mouse shows a point's value; a screen reader gets a table. */
export const LineChart = ({ title, points, format }: ChartProps) => {
  const { ref, width, height } = useSize<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const ticks = ticksFor(points.map(({ value }) => value));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const inner = { width: Math.max(width - left - right, 1), height: Math.max(height - top - foot, 1) };
  const x = (index: number) =>
    left + (points.length > 1 ? (index / (points.length - 1)) * inner.width : inner.width / 2);
  const y = (value: number) => top + inner.height - ((value - low) / (high - low)) * inner.height;
  const path = points.map(({ value }, n) => `${n ? 'L' : 'M'}${x(n).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const area = points.length > 1 ? `${path}L${x(points.length - 1)} ${y(low)}L${x(0)} ${y(low)}Z` : '';
  const read = at === null ? null : points[at];
  const ends = [...new Set([0, points.length - 1])];
  const thirds = [...new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])];
  const wordsOf = (places: readonly number[]) => places.map(n => points[n]?.label ?? '').join('  ');
  // Written over each other, no label can be read.
  const shownLabels = wordsOf(thirds).length * letter < inner.width ? thirds : ends;
  return (
    <div ref={ref} className="relative h-full min-h-24 w-full">
      {width > 0 && (
        <svg
          aria-hidden="true"
          width={width}
          height={height}
          onMouseMove={({ nativeEvent }) =>
            setAt(
              Math.min(
                Math.max(Math.round(((nativeEvent.offsetX - left) / inner.width) * (points.length - 1)), 0),
                points.length - 1,
              ),
            )
          }
          onMouseLeave={() => setAt(null)}
        >
          {ticks.map(tick => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
              <text x={left - 6} y={y(tick) + 3.5} textAnchor="end" className="fill-ink-3 text-2xs">
                {format(tick)}
              </text>
            </g>
          ))}
          <path d={area} className="fill-accent-soft opacity-60" />
          <path d={path} fill="none" strokeWidth={1.8} strokeLinejoin="round" className="stroke-accent" />
          {points.length === 1 && <circle cx={x(0)} cy={y(points[0]?.value ?? 0)} r={3} className="fill-accent" />}
          {shownLabels.map(n => (
            <text
              key={n}
              x={x(n)}
              y={height - 5}
              textAnchor={n === 0 && points.length > 1 ? 'start' : n === points.length - 1 && n > 0 ? 'end' : 'middle'}
              className="fill-ink-3 text-2xs"
            >
              {points[n]?.label}
            </text>
          ))}
          {read && at !== null && (
            <>
              <line x1={x(at)} x2={x(at)} y1={top} y2={top + inner.height} className="stroke-line-strong" />
              <circle cx={x(at)} cy={y(read.value)} r={3.5} className="fill-accent" />
            </>
          )}
        </svg>
      )}
      {read && at !== null && (
        <p
          aria-hidden="true"
          className="pointer-events-none absolute top-0 rounded border border-line-strong bg-raised px-1.5 text-2xs whitespace-nowrap shadow-lift"
          style={at > points.length / 2 ? { right: width - x(at) + 8 } : { left: x(at) + 8 }}
        >
          {read.label}: <strong>{format(read.value)}</strong>
        </p>
      )}
      <PointsTable title={title} points={points} format={format} />
    </div>
  );
};
