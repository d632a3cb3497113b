import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { AdFiguresDocument, type AdFiguresQuery } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { BarList } from '../../ui/chart/bar-list';
import { type FigureColumn, FigureTable } from '../../ui/chart/figure-table';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { figuresTexts } from './figures.texts';
import { useStretch } from './range';
import type { FigureSearch } from './search';

type Row = AdFiguresQuery['adCampaigns'][number];
const shownBars = 12;

/** Campaigns of Meta: their cost and results. */
export const Ads = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(figuresTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const stretch = useStretch(search);
  const [{ data, error }, again] = useQuery({ query: AdFiguresDocument, variables: { range: stretch.now } });
  const amount = (value: string | null | undefined, currency: string | null | undefined) =>
    value == null ? '—' : formats.money(value, currency ?? undefined);
  const columns: FigureColumn<Row>[] = [
    { name: 'campaign', title: say('campaign'), text: true, by: row => row.name, show: row => row.name },
    {
      name: 'spend',
      title: say('spend'),
      by: row => (row.spend == null ? null : Number(row.spend)),
      show: row => amount(row.spend, row.currency),
    },
    { name: 'leads', title: say('leads'), by: row => row.leads, show: row => formats.number(row.leads) },
    {
      name: 'cost',
      title: say('costPerLead'),
      by: row => (row.costPerLead == null ? null : -Number(row.costPerLead)),
      show: row => amount(row.costPerLead, row.currency),
    },
    { name: 'won', title: say('won'), by: row => row.won, show: row => formats.number(row.won) },
    {
      name: 'conversion',
      title: say('conversion'),
      by: row => row.conversionRate ?? null,
      show: row => (row.conversionRate == null ? '—' : formats.percent(row.conversionRate)),
    },
  ];
  if (error && !data)
    return <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={6} />;
  const campaigns = data.adCampaigns;
  if (campaigns.length === 0)
    return (
      <div className="pt-10">
        <EmptyState icon="chart" title={say('noAds')}>
          {say('noAdsBody')}
        </EmptyState>
      </div>
    );
  const best = [...campaigns].sort((a, b) => b.leads - a.leads).slice(0, shownBars);
  return (
    <div className="grid gap-4 xl:grid-cols-[1fr_22rem] xl:items-start">
      <FigureTable caption={say('ads')} columns={columns} rows={campaigns} idOf={({ id }) => id} first="spend" />
      <section className="rounded-lg border bg-surface px-4 py-2">
        <h2 className="mb-1 text-sm font-semibold">{say('leadsByCampaign')}</h2>
        <BarList
          title={say('leadsByCampaign')}
          points={best.map(({ id, name, leads }) => ({ key: id, label: name, value: leads }))}
          format={value => formats.number(value)}
        />
      </section>
    </div>
  );
};
