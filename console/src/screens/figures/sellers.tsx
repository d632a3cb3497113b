import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type SellerFigure, SellerFiguresDocument } from '../../gql/graphql';
import { runs } from '../../lib/tenant-settings';
import { useErrorText } from '../../lib/write';
import { FigureTable } from '../../ui/chart/figure-table';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { figuresTexts } from './figures.texts';
import { useLiveFigures } from './live';
import { MetricCard } from './metric-card';
import { useStretch } from './range';
import { SellerRowsDialog } from './rows-dialog';
import type { FigureSearch } from './search';
import { type OpenFigure, SellerTotals, useSellerColumns } from './seller-columns';
import { sellerFigureTexts } from './seller-figures';

const cards = [
  'WON_AMOUNT',
  'LEADS_WON',
  'LEADS_CREATED',
  'FIRST_RESPONSE_SECONDS',
  'AUTONOMOUS_RESOLUTION_RATE',
] as const;

/** The figures of the team and of each seller. */
export const Sellers = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(figuresTexts);
  const { user } = useViewer();
  const errorText = useErrorText();
  const stretch = useStretch(search);
  const [{ data, error }, again] = useQuery({
    query: SellerFiguresDocument,
    variables: { from: stretch.from, to: stretch.to },
  });
  useLiveFigures(() => again({ requestPolicy: 'network-only' }));
  const sayFigure = useTexts(sellerFigureTexts);
  const [shown, setShown] = useState<{ figure: SellerFigure; sellerId: string | null } | null>(null);
  const opens: OpenFigure = (figure, of, figureShown) => (
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
  const columns = useSellerColumns(opens);
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
          foot={<SellerTotals totals={team.totals} opens={opens} />}
        />
      )}
      {shown && <SellerRowsDialog {...shown} days={stretch} onClose={() => setShown(null)} />}
    </>
  );
};
