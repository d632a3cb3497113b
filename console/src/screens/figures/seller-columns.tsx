import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import type { SellerFigure, SellerFiguresQuery } from '../../gql/graphql';
import type { FigureColumn } from '../../ui/chart/figure-table';
import { figuresTexts } from './figures.texts';
import { duration } from './metric';

type Team = SellerFiguresQuery['teamMetrics'];
export type SellerRow = Team['sellers'][number];
/** Returns a figure as a button that opens its rows, for one seller, or for all if it is null. */
export type OpenFigure = (figure: SellerFigure, of: SellerRow['seller'] | null, shown: ReactNode) => ReactNode;

/** The columns of the table of sellers. */
export function useSellerColumns(opens: OpenFigure): FigureColumn<SellerRow>[] {
  const say = useTexts(figuresTexts);
  const formats = useFormats();
  /** A column of figures, with a dash for the sellers of whom there is no figure. */
  const column = (
    name: 'amount' | 'won' | 'leads' | 'conversion' | 'conversations' | 'messages' | 'firstResponse' | 'hot',
    figure: SellerFigure,
    by: (row: SellerRow) => number | null,
    show = (row: SellerRow): ReactNode => formats.number(by(row) ?? 0),
  ): FigureColumn<SellerRow> => ({
    name,
    title: say(name),
    by,
    show: row => (by(row) === null ? '—' : opens(figure, row.seller, show(row))),
  });
  /** A column of what is left to do: whatever is not 0 is red. */
  const leftToDo = (
    name: 'waiting' | 'due',
    figure: SellerFigure,
    by: (row: SellerRow) => number,
  ): FigureColumn<SellerRow> => ({
    name,
    title: say(name),
    by,
    show: row =>
      opens(
        figure,
        row.seller,
        <span className={by(row) > 0 ? 'font-semibold text-hot' : 'text-ink-3'}>{formats.number(by(row))}</span>,
      ),
  });
  return [
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
    column(
      'amount',
      'WON_AMOUNT',
      row => Number(row.wonAmount),
      row => formats.money(row.wonAmount),
    ),
    column('won', 'LEADS_CONVERTED', row => row.leadsConverted),
    column('leads', 'LEADS_ASSIGNED', row => row.leadsAssigned),
    column(
      'conversion',
      'CONVERSION_RATE',
      row => (row.leadsAssigned ? row.conversionRate : null),
      row => formats.percent(row.conversionRate),
    ),
    column('conversations', 'TOTAL_CONVERSATIONS', row => row.totalConversations),
    column('messages', 'MESSAGES_SENT', row => row.messagesSent),
    column(
      'firstResponse',
      'AVERAGE_FIRST_RESPONSE_SECONDS',
      // The fastest seller comes first.
      row => (row.averageFirstResponseSeconds == null ? null : -row.averageFirstResponseSeconds),
      row => duration(row.averageFirstResponseSeconds ?? 0),
    ),
    leftToDo('waiting', 'UNANSWERED_CONVERSATIONS', row => row.unansweredConversations),
    leftToDo('due', 'FOLLOW_UPS_DUE', row => row.followUpsDue),
    column('hot', 'HOT_LEADS', row => row.hotLeads),
    {
      name: 'noShows',
      title: say('noShows'),
      by: row => row.noShows,
      show: ({ noShows, appointments }) =>
        appointments > 0 ? say('noShowsOf', { missed: noShows, all: appointments }) : '—',
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
          {opens('ACTIVITY_SCORE', row.seller, formats.number(Math.round(row.activityScore)))}
        </span>
      ),
    },
  ];
}

/** The totals below the table of sellers, each under its column. */
export const SellerTotals = ({ totals, opens }: { totals: Team['totals']; opens: OpenFigure }) => {
  const say = useTexts(figuresTexts);
  const formats = useFormats();
  const { averageFirstResponseSeconds: seconds } = totals;
  const cell = (figure: SellerFigure, shown: ReactNode) => (
    <td className="px-3 py-1.5 text-right whitespace-nowrap">{opens(figure, null, shown)}</td>
  );
  return (
    <tfoot>
      <tr className="border-t bg-paper font-semibold">
        <th scope="row" className="px-3 py-1.5 text-left">
          {say('total')}
        </th>
        {cell('WON_AMOUNT', formats.money(totals.wonAmount))}
        {cell('LEADS_CONVERTED', formats.number(totals.leadsConverted))}
        {cell('LEADS_ASSIGNED', formats.number(totals.leadsAssigned))}
        {cell('CONVERSION_RATE', formats.percent(totals.conversionRate))}
        {cell('TOTAL_CONVERSATIONS', formats.number(totals.conversations))}
        <td />
        {seconds == null ? (
          <td className="px-3 py-1.5 text-right">—</td>
        ) : (
          cell('AVERAGE_FIRST_RESPONSE_SECONDS', duration(seconds))
        )}
        <td colSpan={5} />
      </tr>
    </tfoot>
  );
};
