import { cx } from '../../lib/classes';
import type { ChartProps } from './points';

/** A list of named figures with bars, marked up as a table. A row may be a link. */
export const BarList = ({
  title,
  points,
  format,
  onOpen,
  funnel,
}: ChartProps & {
  onOpen?: (key: string) => void;
  /** Centres the bars, and shows the share of the whole beside each. */
  funnel?: { format(share: number): string };
}) => {
  const whole = points.reduce((sum, { value }) => sum + value, 0);
  const greatest = Math.max(1e-9, ...points.map(({ value }) => value));
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{title}</caption>
      <tbody>
        {points.map(({ key, label, value }) => {
          return (
            <tr key={key}>
              <th scope="row" className="w-[30%] max-w-40 truncate py-1 pr-2 text-left font-normal text-ink-2">
                {onOpen ? (
                  <button
                    type="button"
                    className="max-w-full truncate underline decoration-line-strong underline-offset-2 hover:text-ink"
                    onClick={() => onOpen(key)}
                  >
                    {label}
                  </button>
                ) : (
                  label
                )}
              </th>
              <td className="py-1">
                <span className={funnel ? 'flex justify-center' : 'flex'}>
                  <span
                    className={cx('block h-3.5 rounded-sm bg-accent', value > 0 && 'min-w-px')}
                    style={{ width: `${Math.max(0, value / greatest) * 100}%` }}
                  />
                </span>
              </td>
              <td className="w-px py-1 pl-2 text-right font-medium whitespace-nowrap">
                {format(value)}
                {funnel && whole > 0 ? (
                  <span className="ml-1.5 text-2xs font-normal text-ink-3">{funnel.format(value / whole)}</span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
