import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { LeaderboardDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { BarList } from '../../ui/chart/bar-list';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { figuresTexts } from './figures.texts';
import { useMetricFormat } from './metric';
import { metricTexts } from './metric.texts';
import { useStretch } from './range';
import { RowsDialog } from './rows-dialog';
import { type FigureSearch, metrics } from './search';

/** Sellers ranked by one figure, best first; a name opens the items that were counted. */
export const Leaderboard = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(figuresTexts);
  const sayMetric = useTexts(metricTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/figures/{-$tab}' });
  const stretch = useStretch(search);
  const metric = search.metric ?? 'WON_AMOUNT';
  const format = useMetricFormat()(metric);
  const [seller, setSeller] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({
    query: LeaderboardDocument,
    variables: { metric, from: stretch.from, to: stretch.to },
  });
  const ranks = data?.leaderboard ?? [];
  return (
    <div className="max-w-3xl">
      <div className="mb-3 w-60">
        <Select
          label={say('rankBy')}
          value={metric}
          onChange={event => {
            const next = metrics.find(each => each === event.target.value);
            void navigate({ search: before => ({ ...before, ...(next && { metric: next }) }), replace: true });
          }}
        >
          {metrics.map(each => (
            <option key={each} value={each}>
              {sayMetric(each)}
            </option>
          ))}
        </Select>
      </div>
      {error && !data && <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && ranks.length === 0 && (
        <EmptyState icon="chart" title={say('noRanks')}>
          {say('noRanksBody')}
        </EmptyState>
      )}
      {ranks.length > 0 && (
        <div className="rounded-lg border bg-surface px-4 py-2">
          <BarList
            title={`${say('leaderboard')}: ${sayMetric(metric)}`}
            points={ranks.map(({ rank, value, seller: who }) => ({
              key: who.id,
              label: `${rank}. ${who.displayName}`,
              value,
            }))}
            format={format}
            onOpen={setSeller}
          />
        </div>
      )}
      {seller && <RowsDialog metric={metric} range={stretch.now} sellerId={seller} onClose={() => setSeller(null)} />}
    </div>
  );
};
