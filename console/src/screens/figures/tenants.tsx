import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { TenantFiguresDocument, type TenantFiguresQuery } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { type FigureColumn, FigureTable } from '../../ui/chart/figure-table';
import { Failure, Skeleton } from '../../ui/empty-state';
import { figuresTexts } from './figures.texts';
import { duration } from './metric';
import { useStretch } from './range';
import type { FigureSearch } from './search';

type Row = TenantFiguresQuery['organizationReport'][number];

/** All businesses of a CEO side by side. Their currencies may differ, so nothing is added up. */
export const Tenants = ({ search }: { search: FigureSearch }) => {
  const say = useTexts(figuresTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const stretch = useStretch(search);
  const [{ data, error }, again] = useQuery({
    query: TenantFiguresDocument,
    variables: { from: stretch.from, to: stretch.to },
  });
  const count = (
    name: 'leadsCreated' | 'leadsWon' | 'conversations' | 'messagesIn' | 'messagesOut',
    title: string,
  ) => ({
    name,
    title,
    by: (row: Row) => row[name],
    show: (row: Row) => formats.number(row[name]),
  });
  const columns: FigureColumn<Row>[] = [
    { name: 'tenant', title: say('tenant'), text: true, by: row => row.tenant.name, show: row => row.tenant.name },
    {
      name: 'amount',
      title: say('amount'),
      by: row => Number(row.wonAmount),
      show: row => formats.money(row.wonAmount, row.tenant.currency),
    },
    count('leadsCreated', say('leadsNew')),
    count('leadsWon', say('won')),
    count('conversations', say('conversations')),
    count('messagesIn', say('messagesIn')),
    count('messagesOut', say('messagesOut')),
    {
      name: 'autonomy',
      title: say('autonomy'),
      by: row => row.autonomousResolutionRate ?? null,
      show: row => (row.autonomousResolutionRate == null ? '—' : formats.percent(row.autonomousResolutionRate)),
    },
    {
      name: 'firstResponse',
      title: say('firstResponse'),
      by: row => (row.averageFirstResponseSeconds == null ? null : -row.averageFirstResponseSeconds),
      show: row => (row.averageFirstResponseSeconds == null ? '—' : duration(row.averageFirstResponseSeconds)),
    },
  ];
  if (error && !data)
    return <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <FigureTable
      caption={say('tenants')}
      columns={columns}
      rows={data.organizationReport}
      idOf={({ tenant }) => tenant.id}
    />
  );
};
