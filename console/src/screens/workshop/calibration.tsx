import { useFormats, useTexts } from '../../app/intl';
import { qualityTexts } from './quality.texts';
import { type Bin, errorOf } from './quality-figures';

const left = 34;
const size = 200;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** A chart with confidence on the x-axis and accuracy on the y-axis: one point for each tenth, sized by its number of messages. */
export const Calibration = ({ bins }: { bins: readonly Bin[] }) => {
  const say = useTexts(qualityTexts);
  const formats = useFormats();
  const count = bins.reduce((total, { messages }) => total + messages, 0);
  const most = Math.max(...bins.map(({ messages }) => messages), 1);
  const x = (share: number) => left + share * size;
  const y = (share: number) => 8 + (1 - share) * size;
  const line = bins.map(({ confidence, right }) => `${x(confidence)},${y(right)}`).join(' ');
  return (
    <svg
      role="img"
      aria-label={say('calibrationChart', { count, error: formats.percent(errorOf(bins) ?? 0) })}
      viewBox={`0 0 ${left + size + 12} ${size + 44}`}
      className="w-full max-w-72"
    >
      {ticks.map(tick => (
        <g key={tick} className="fill-ink-3 stroke-line text-[9px]">
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} />
          <text x={x(0) - 5} y={y(tick) + 3} textAnchor="end" stroke="none">
            {formats.percent(tick)}
          </text>
          <text x={x(tick)} y={y(0) + 13} textAnchor="middle" stroke="none">
            {formats.percent(tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className="stroke-ink-3" strokeDasharray="4 3" />
      <polyline points={line} fill="none" className="stroke-accent" strokeWidth="1.5" />
      {bins.map(bin => (
        <circle
          key={bin.from}
          cx={x(bin.confidence)}
          cy={y(bin.right)}
          r={3 + 4 * Math.sqrt(bin.messages / most)}
          className="fill-accent stroke-surface"
        >
          <title>
            {say('bin', {
              from: formats.percent(bin.from),
              to: formats.percent(bin.to),
              count: bin.messages,
              right: formats.percent(bin.right),
            })}
          </title>
        </circle>
      ))}
      <text x={x(0.5)} y={y(0) + 30} textAnchor="middle" className="fill-ink-2 text-[10px]">
        {say('sureness')}
      </text>
      <text
        x="10"
        y={y(0.5)}
        textAnchor="middle"
        transform={`rotate(-90 10 ${y(0.5)})`}
        className="fill-ink-2 text-[10px]"
      >
        {say('rightness')}
      </text>
    </svg>
  );
};
