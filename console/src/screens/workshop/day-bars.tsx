import { useFormats, useTexts } from '../../app/intl';
import { dayMs } from '../../lib/durations';
import { qualityTexts } from './quality.texts';
import type { QualityDay } from './quality-figures';

const height = 130;

/** The number of messages analysed on each day. */
export const DayBars = ({ quality, from, days }: { quality: readonly QualityDay[]; from: string; days: number }) => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  const start = Date.parse(`${from}T12:00:00Z`);
  const each = Array.from({ length: days }, (_, at) => {
    const day = new Date(start + at * dayMs).toISOString().slice(0, 10);
    const count = quality.filter(row => row.day === day).reduce((sum, { understood }) => sum + understood, 0);
    return { day, count };
  });
  const most = Math.max(...each.map(({ count }) => count), 1);
  const total = each.reduce((sum, { count }) => sum + count, 0);
  const wide = 600 / days;
  /** A calendar day is not an instant, so it is formatted without a time zone. */
  const nameOf = (day: string) => formats.calendarDay(day);
  return (
    <div className="flex flex-1 flex-col p-3.5">
      <svg
        role="img"
        aria-label={say('perDayChart', { total, days, most })}
        viewBox={`0 0 600 ${height + 4}`}
        className="h-44 min-h-44 w-full flex-1"
        preserveAspectRatio="none"
      >
        <line
          x1="0"
          x2="600"
          y1={height}
          y2={height}
          className="stroke-line-strong"
          vectorEffect="non-scaling-stroke"
        />
        {each.map(({ day, count }, at) => (
          <rect
            key={day}
            x={at * wide + wide * 0.12}
            width={wide * 0.76}
            y={height - (count / most) * (height - 6)}
            height={(count / most) * (height - 6)}
            className="fill-accent"
          >
            <title>{`${nameOf(day)}: ${formats.number(count)}`}</title>
          </rect>
        ))}
      </svg>
      <div className="flex justify-between text-2xs text-ink-3">
        <span>{nameOf(each[0]?.day ?? from)}</span>
        <span>{nameOf(each.at(-1)?.day ?? from)}</span>
      </div>
    </div>
  );
};
