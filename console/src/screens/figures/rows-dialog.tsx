import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { FigureRowsDocument, type FigureRowsQuery, type Metric } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failure, Skeleton } from '../../ui/empty-state';
import { figuresTexts } from './figures.texts';
import { isCount, useMetricFormat } from './metric';
import { metricTexts } from './metric.texts';

type Row = FigureRowsQuery['metricRows']['nodes'][number];
const page = 25;
const most = 100;

/** What a figure counts, one by one: each leads to its conversation. */
export const RowsDialog = ({
  metric,
  range,
  sellerId,
  onClose,
}: {
  metric: Metric;
  range: { from?: string; to?: string };
  sellerId?: string | undefined;
  onClose(): void;
}) => {
  const say = useTexts(figuresTexts);
  const sayMetric = useTexts(metricTexts);
  const formats = useFormats();
  const write = useMetricFormat()(metric);
  const errorText = useErrorText();
  const [first, setFirst] = useState(page);
  const [{ data, error }, again] = useQuery({
    query: FigureRowsDocument,
    variables: { metric, range, sellerId: sellerId ?? null, first },
    requestPolicy: 'network-only',
  });
  const nameOf = ({ conversation, lead, opportunity, case: found, message }: Row): string =>
    (found && say('caseNumber', { number: found.number, subject: found.subject })) ??
    opportunity?.title ??
    lead?.name ??
    conversation?.contact.name ??
    conversation?.contact.phone ??
    conversation?.contact.email ??
    message?.body ??
    say('hidden');
  const rows = data?.metricRows.nodes ?? [];
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('rowsTitle', { metric: sayMetric(metric) })}
      className="w-[min(44rem,calc(100vw-1.5rem))]"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <div className="min-h-40 overflow-auto" tabIndex={0}>
        {error && !data && <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />}
        {!data && !error && <Skeleton lines={8} />}
        {data && rows.length === 0 && <p className="p-6 text-center text-ink-2">{say('rowsNone')}</p>}
        {rows.length > 0 && (
          <table className="w-full text-sm">
            <thead className="sticky top-0 bg-raised text-xs text-ink-2">
              <tr className="border-b">
                <th className="px-4 py-1.5 text-left font-medium">{say('rowWhen')}</th>
                <th className="px-2 py-1.5 text-left font-medium">{say('rowWhat')}</th>
                <th className="hidden px-2 py-1.5 text-left font-medium sm:table-cell">{say('rowWho')}</th>
                {!isCount(metric) && <th className="px-4 py-1.5 text-right font-medium">{say('rowValue')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => {
                const conversationId = row.conversation?.id ?? row.lead?.conversations.nodes[0]?.id;
                return (
                  <tr key={row.id} className="border-b last:border-b-0 hover:bg-sunken">
                    <td className="px-4 py-1.5 whitespace-nowrap text-ink-2">{formats.moment(row.at)}</td>
                    <td className="max-w-56 truncate px-2 py-1.5">
                      {conversationId ? (
                        <Link
                          to="/inbox/{-$conversationId}"
                          params={{ conversationId }}
                          search={{}}
                          preload={false}
                          className="underline decoration-line-strong underline-offset-2"
                        >
                          {nameOf(row)}
                        </Link>
                      ) : (
                        nameOf(row)
                      )}
                      {row.message && <span className="text-ink-3"> {row.message.body}</span>}
                    </td>
                    <td className="hidden px-2 py-1.5 whitespace-nowrap text-ink-2 sm:table-cell">
                      {row.seller?.displayName}
                    </td>
                    {!isCount(metric) && (
                      <td className="px-4 py-1.5 text-right whitespace-nowrap">{write(row.value)}</td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
      {data?.metricRows.pageInfo.hasNextPage && first < most && (
        <div className="border-t p-2 text-center">
          <Button onClick={() => setFirst(Math.min(first + page, most))}>{say('rowsMore')}</Button>
        </div>
      )}
    </Dialog>
  );
};
