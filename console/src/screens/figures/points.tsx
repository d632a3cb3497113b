import { useFormats, useTexts } from '../../app/intl';
import type { WidgetFiguresQuery } from '../../gql/graphql';
import { BarList } from '../../ui/chart/bar-list';
import { ColumnChart } from '../../ui/chart/column-chart';
import { Figure } from '../../ui/chart/figure';
import { LineChart } from '../../ui/chart/line-chart';
import { RingChart } from '../../ui/chart/ring-chart';
import { dashboardTexts } from './dashboards.texts';
import { useAxisFormat, useMetricFormat, usePointLabel } from './metric';
import { monthName } from './points-of';
import { isTime, type Widget } from './widget';

type Given = WidgetFiguresQuery['widgetPoints'];

/** The points of a widget, drawn as its chart. */
export const Points = ({
  widget,
  given,
  format: own,
}: {
  widget: Widget;
  given: Given;
  /** Replaces the default format of the metric. */
  format?: (value: number) => string;
}) => {
  const formats = useFormats();
  const ofMetric = useMetricFormat()(widget.metric);
  const format = own ?? ofMetric;
  const axis = useAxisFormat()(widget.metric);
  const labelOf = usePointLabel();
  const grouping = widget.grouping ?? 'NONE';
  const points = given.map((point, n) => ({
    key: `${point.key}-${point.time ?? n}`,
    label: labelOf(point, grouping),
    value: point.value,
  }));
  const all = { title: widget.title, points };
  if (widget.chart === 'NUMBER') return <Figure value={format(points[0]?.value ?? 0)} />;
  if (grouping === 'COHORT') return <Cohorts title={widget.title} given={given} />;
  if (widget.chart === 'LINE') return <LineChart {...all} format={axis} />;
  if (widget.chart === 'PIE') return <RingChart {...all} format={format} />;
  if (widget.chart === 'FUNNEL')
    return <BarList {...all} format={format} funnel={{ format: share => formats.percent(share) }} />;
  if (widget.chart === 'BAR')
    return isTime(grouping) ? <ColumnChart {...all} format={axis} /> : <BarList {...all} format={format} />;
  return <Plain {...all} format={format} />;
};

const Plain = ({
  title,
  points,
  format,
}: {
  title: string;
  points: { key: string; label: string; value: number }[];
  format(value: number): string;
}) => {
  const say = useTexts(dashboardTexts);
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{say('group')}</th>
          <th scope="col">{say('value')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ key, label, value }) => (
          <tr key={key} className="border-b last:border-b-0">
            <th scope="row" className="py-1 text-left font-normal text-ink-2">
              {label}
            </th>
            <td className="py-1 text-right font-medium">{format(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Months of first orders, and how many of their customers ordered again in each later month. */
const Cohorts = ({ title, given }: { title: string; given: Given }) => {
  const say = useTexts(dashboardTexts);
  const formats = useFormats();
  const months = [...new Set(given.map(({ key }) => key))];
  const later = [...new Set(given.map(({ label }) => Number(label)))].sort((a, b) => a - b);
  const first = new Map(given.filter(({ label }) => Number(label) === 0).map(({ key, value }) => [key, value]));
  return (
    <table className="text-xs">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="text-ink-3">
          <th scope="col" className="pr-3 text-left font-medium">
            {say('month')}
          </th>
          {later.map(n => (
            <th key={n} scope="col" className="px-2 text-right font-medium whitespace-nowrap">
              {say('later', { n })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(key => (
          <tr key={key}>
            <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap text-ink-2">
              {monthName(key, formats.language)}
            </th>
            {later.map(n => {
              const value = given.find(point => point.key === key && Number(point.label) === n)?.value;
              const whole = first.get(key) ?? 0;
              return (
                <td key={n} className="relative px-2 py-0.5 text-right">
                  {value !== undefined && (
                    <>
                      <span
                        aria-hidden="true"
                        className="absolute inset-px rounded-sm bg-accent"
                        style={{ opacity: whole ? 0.06 + 0.2 * Math.min(1, value / whole) : 0 }}
                      />
                      <span className="relative">{formats.number(value)}</span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
