import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { FigureCardDocument, type Metric } from '../../gql/graphql';
import { Figure, type Trend } from '../../ui/chart/figure';
import { Spark } from '../../ui/chart/spark';
import { figuresTexts } from './figures.texts';
import { useLiveFigures } from './live';
import { isGood, useMetricFormat } from './metric';
import { metricTexts } from './metric.texts';
import type { Stretch } from './range';
import { RowsDialog } from './rows-dialog';

/** A metric of the range compared with the range before, with its curve; a click opens the items that it counts. */
export const MetricCard = ({ metric, stretch }: { metric: Metric; stretch: Stretch }) => {
  const say = useTexts(figuresTexts);
  const sayMetric = useTexts(metricTexts);
  const formats = useFormats();
  const write = useMetricFormat()(metric);
  const [open, setOpen] = useState(false);
  const [{ data, error }, read] = useQuery({
    query: FigureCardDocument,
    variables: {
      metric,
      now: { metric, range: stretch.now },
      before: { metric, range: stretch.before },
      range: stretch.now,
      bucket: stretch.days > 100 ? 'WEEK' : 'DAY',
    },
  });
  useLiveFigures(() => read({ requestPolicy: 'network-only' }));
  // A mean without items has no point; a count without items is zero.
  const value = data?.now[0]?.value;
  const before = data?.before[0]?.value ?? 0;
  const change = before && value !== undefined ? (value - before) / before : 0;
  const trend: Trend | null =
    data && Math.abs(change) >= 0.005
      ? { text: formats.percent(Math.abs(change)), up: change > 0, good: isGood(metric, change > 0) }
      : null;
  return (
    <>
      <button
        type="button"
        title={say('openRows')}
        onClick={() => setOpen(true)}
        className="flex min-w-0 flex-col rounded-lg border bg-surface px-3 pt-2 pb-1.5 text-left hover:border-line-strong hover:bg-raised"
      >
        <span className="block truncate text-xs text-ink-2">{sayMetric(metric)}</span>
        <Figure
          value={value !== undefined ? write(value) : error ? '!' : data ? '—' : '…'}
          trend={trend}
          note={trend && say('against')}
        />
        <span className="mt-1 block h-7">
          <Spark values={data?.timeSeries.map(point => point.value) ?? []} className="size-full" />
        </span>
      </button>
      {open && <RowsDialog metric={metric} range={stretch.now} onClose={() => setOpen(false)} />}
    </>
  );
};
