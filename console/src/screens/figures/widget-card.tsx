import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { WidgetFiguresDocument } from '../../gql/graphql';
import { dayIn } from '../../lib/days';
import { minuteMs } from '../../lib/durations';
import { useEvery } from '../../lib/every';
import { IconButton } from '../../ui/button';
import { dashboardTexts } from './dashboards.texts';
import { periodTexts } from './metric.texts';
import { Points } from './points';
import { isAbout } from './points-of';
import { RowsDialog } from './rows-dialog';
import { isCounted, timesOf, type Widget } from './widget';

const readAgainMs = minuteMs;

/** A widget with its points, read again each minute while it is visible. */
export const WidgetCard = ({ widget, tools, handle }: { widget: Widget; tools?: ReactNode; handle?: ReactNode }) => {
  const say = useTexts(dashboardTexts);
  const sayPeriod = useTexts(periodTexts);
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { metric, grouping, filter, range, chart } = widget;
  const content = JSON.stringify({ metric, grouping, filter, range });
  const [{ data, error, operation }, read] = useQuery({
    query: WidgetFiguresDocument,
    variables: { widget: JSON.parse(content) as unknown },
  });
  useEvery(readAgainMs, () => read({ requestPolicy: 'network-only' }));
  const points = isAbout(operation?.variables, content) ? data?.widgetPoints : undefined;
  const isNothing = points?.length === 0;
  const when =
    typeof range === 'string'
      ? sayPeriod(range)
      : range?.from && `${formats.day(range.from)} – ${range.to ? formats.day(range.to) : ''}`;
  return (
    <article
      aria-label={widget.title}
      className="group @container flex h-full min-h-0 flex-col overflow-hidden rounded-lg border bg-surface"
    >
      <header className="flex flex-none items-center gap-1.5 pt-1.5 pr-1.5 pl-3">
        {handle}
        <h2 className="min-w-0 flex-1 truncate text-xs font-semibold text-ink-2" title={widget.title}>
          {widget.title}
        </h2>
        {/* Beside a name there is room for it in a wide card only. */}
        {!handle && <span className="flex-none truncate text-2xs text-ink-3 @max-[15rem]:hidden">{when}</span>}
        {tools !== undefined ? (
          tools
        ) : isCounted(metric) && grouping !== 'SELLER' ? (
          <IconButton
            icon="list"
            label={`${say('rows')}: ${widget.title}`}
            className="size-6"
            onClick={() => setOpen(true)}
          />
        ) : (
          <span className="size-6" />
        )}
      </header>
      {!handle && when && <p className="truncate px-3 text-2xs text-ink-3 @min-[15rem]:hidden">{when}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <section tabIndex={0} aria-label={widget.title} className="relative min-h-0 flex-1 overflow-auto px-3 pt-1 pb-2">
        {!points && !error && <span className="mt-2 block h-6 w-1/2 animate-pulse rounded bg-sunken" />}
        {error && !points && <p className="text-bad">{say('failed')}</p>}
        {isNothing && <p className="text-ink-3">{chart === 'NUMBER' ? '—' : say('none')}</p>}
        {points && !isNothing && <Points widget={widget} given={points} />}
      </section>
      {open && isCounted(metric) && (
        <RowsDialog
          metric={metric}
          range={timesOf(range, dayIn(formats.region.timeZone, new Date()), formats.region.timeZone)}
          sellerId={filter?.sellerId}
          onClose={() => setOpen(false)}
        />
      )}
    </article>
  );
};
