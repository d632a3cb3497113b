import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type SellerFigure, SellerFiguresDocument, type SellerFiguresQuery } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { runs } from '../../lib/tenant-settings';
import { useErrorText } from '../../lib/write';
import { type FigureColumn, FigureTable } from '../../ui/chart/figure-table';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { figuresTexts } from './figures.texts';
import { useLiveFigures } from './live';
import { duration } from './metric';
import { MetricCard } from './metric-card';
import { useStretch } from './range';
import type { FigureSearch } from './route';
import { SellerRowsDialog } from './rows-dialog';
import { sellerFigureTexts } from './seller-figures';

const cards = [
  'WON_AMOUNT',
  'LEADS_WON',
  'LEADS_CREATED',
  'FIRST_RESPONSE_SECONDS',
  'AUTONOMOUS_RESOLUTION_RATE',
] as const;

type Row = SellerFiguresQuery['teamMetrics']['sellers'][number];

/** The figures of the team and of each seller. */
export const Sellers = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(figuresTexts);
  const { user } = useViewer();
  const formats = useFormats();
  const errorText = useErrorText();
  const stretch = useStretch(search);
  const [{ data, error }, again] = useQuery({
    query: SellerFiguresDocument,
    variables: { from: stretch.from, to: stretch.to },
  });
  useLiveFigures(() => again({ requestPolicy: 'network-only' }));
  const sayFigure = useTexts(sellerFigureTexts);
  const [shown, setShown] = useState<{ figure: SellerFigure; sellerId: string | null } | null>(null);
  /** A figure as a button that opens its rows, for one seller or for all. */
  const opens = (figure: SellerFigure, of: Row['seller'] | null, figureShown: ReactNode) => (
    <button
      type="button"
      title={say('openRows')}
      className="underline decoration-line-strong underline-offset-2"
      onClick={() => setShown({ figure, sellerId: of?.id ?? null })}
    >
      <span className="sr-only">
        {of?.displayName ?? say('total')}, {sayFigure(figure)}:{' '}
      </span>
      {figureShown}
      <span className="sr-only">. {say('openRows')}</span>
    </button>
  );
  const number = (value: number) => formats.number(value);
  const loud = (value: number) => (
    <span className={cx(value > 0 ? 'font-semibold text-hot' : 'text-ink-3')}>{number(value)}</span>
  );
  const columns: FigureColumn<Row>[] = [
    {
      name: 'seller',
      title: say('seller'),
      text: true,
      by: ({ seller }) => seller.displayName,
      show: ({ seller }) => (
        <>
          {seller.displayName}
          {!seller.available && <span className="ml-1.5 text-2xs font-normal text-ink-3">{say('away')}</span>}
        </>
      ),
    },
    {
      name: 'amount',
      title: say('amount'),
      by: row => Number(row.wonAmount),
      show: row => opens('WON_AMOUNT', row.seller, formats.money(row.wonAmount)),
    },
    {
      name: 'won',
      title: say('won'),
      by: row => row.leadsConverted,
      show: row => opens('LEADS_CONVERTED', row.seller, number(row.leadsConverted)),
    },
    {
      name: 'leads',
      title: say('leads'),
      by: row => row.leadsAssigned,
      show: row => opens('LEADS_ASSIGNED', row.seller, number(row.leadsAssigned)),
    },
    {
      name: 'conversion',
      title: say('conversion'),
      by: row => (row.leadsAssigned ? row.conversionRate : null),
      show: row =>
        row.leadsAssigned ? opens('CONVERSION_RATE', row.seller, formats.percent(row.conversionRate)) : '—',
    },
    {
      name: 'conversations',
      title: say('conversations'),
      by: row => row.totalConversations,
      show: row => opens('TOTAL_CONVERSATIONS', row.seller, number(row.totalConversations)),
    },
    {
      name: 'messages',
      title: say('messages'),
      by: row => row.messagesSent,
      show: row => opens('MESSAGES_SENT', row.seller, number(row.messagesSent)),
    },
    {
      name: 'firstResponse',
      title: say('firstResponse'),
      by: row => (row.averageFirstResponseSeconds == null ? null : -row.averageFirstResponseSeconds),
      show: row =>
        row.averageFirstResponseSeconds == null
          ? '—'
          : opens('AVERAGE_FIRST_RESPONSE_SECONDS', row.seller, duration(row.averageFirstResponseSeconds)),
    },
    {
      name: 'waiting',
      title: say('waiting'),
      by: row => row.unansweredConversations,
      show: row => opens('UNANSWERED_CONVERSATIONS', row.seller, loud(row.unansweredConversations)),
    },
    {
      name: 'due',
      title: say('due'),
      by: row => row.followUpsDue,
      show: row => opens('FOLLOW_UPS_DUE', row.seller, loud(row.followUpsDue)),
    },
    {
      name: 'hot',
      title: say('hot'),
      by: row => row.hotLeads,
      show: row => opens('HOT_LEADS', row.seller, number(row.hotLeads)),
    },
    {
      name: 'activity',
      title: say('activity'),
      by: row => row.activityScore,
      show: row => (
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="h-1.5 w-14 overflow-hidden rounded-full bg-sunken">
            <span className="block h-full bg-accent" style={{ width: `${Math.min(100, row.activityScore)}%` }} />
          </span>
          {opens('ACTIVITY_SCORE', row.seller, number(Math.round(row.activityScore)))}
        </span>
      ),
    },
  ];
  const team = data?.teamMetrics;
  return (
    <>
      <div className="mb-4 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5">
        {cards.map(metric => (
          <MetricCard key={metric} metric={metric} stretch={stretch} />
        ))}
      </div>
      {error && !data && <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={8} />}
      {team && team.sellers.length === 0 && (
        <EmptyState
          icon="people"
          title={say('noSellers')}
          action={
            runs(user.role) && (
              <Link to="/settings/{-$section}" params={{ section: 'people' }} className="text-accent underline">
                {say('toPeople')}
              </Link>
            )
          }
        >
          {say('noSellersBody')}
        </EmptyState>
      )}
      {team && team.sellers.length > 0 && <p className="mb-1.5 text-xs text-ink-3">{say('teamHint')}</p>}
      {team && team.sellers.length > 0 && (
        <FigureTable
          caption={say('team', { days: stretch.days })}
          columns={columns}
          rows={team.sellers}
          idOf={({ seller }) => seller.id}
          first="amount"
          foot={
            <tfoot>
              <tr className="border-t bg-paper font-semibold">
                <th scope="row" className="px-3 py-1.5 text-left">
                  {say('total')}
                </th>
                <td className="px-3 py-1.5 text-right">
                  {opens('WON_AMOUNT', null, formats.money(team.totals.wonAmount))}
                </td>
                <td className="px-3 py-1.5 text-right">
                  {opens('LEADS_CONVERTED', null, number(team.totals.leadsConverted))}
                </td>
                <td className="px-3 py-1.5 text-right">
                  {opens('LEADS_ASSIGNED', null, number(team.totals.leadsAssigned))}
                </td>
                <td className="px-3 py-1.5 text-right">
                  {opens('CONVERSION_RATE', null, formats.percent(team.totals.conversionRate))}
                </td>
                <td className="px-3 py-1.5 text-right">
                  {opens('TOTAL_CONVERSATIONS', null, number(team.totals.conversations))}
                </td>
                <td />
                <td className="px-3 py-1.5 text-right whitespace-nowrap">
                  {team.totals.averageFirstResponseSeconds == null
                    ? '—'
                    : opens('AVERAGE_FIRST_RESPONSE_SECONDS', null, duration(team.totals.averageFirstResponseSeconds))}
                </td>
                <td colSpan={4} />
              </tr>
            </tfoot>
          }
        />
      )}
      {shown && <SellerRowsDialog {...shown} days={stretch} onClose={() => setShown(null)} />}
    </>
  );
};
