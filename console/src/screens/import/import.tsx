import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { ImportProgressDocument } from '../../gql/graphql';
import { runs } from '../../lib/tenant-settings';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { NotAllowed } from '../../ui/not-allowed';
import { importTexts } from './import.texts';
import type { Kind } from './kinds';
import { Outcome } from './outcome';
import { Recent } from './recent';
import { Wizard } from './wizard';

const from = '/shell/import/{-$importId}' as const;
const listOf = { CUSTOMER: 'customers', LEAD: 'leads', PRODUCT: 'products' } as const;

/** Chooses, tries and imports a file; with an id in the address, shows the result of an import. */
export const Import = () => {
  const say = useTexts(importTexts);
  const { importId } = useParams({ from });
  const { kind = 'CUSTOMER' } = useSearch({ from });
  const navigate = useNavigate({ from: '/import/{-$importId}' });
  const { user } = useViewer();
  if (!runs(user.role)) return <NotAllowed />;
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-4xl flex-col gap-4 px-4 pt-4 pb-24">
        <header className="flex flex-wrap items-center gap-3">
          <Link
            to="/lists/{-$list}"
            params={{ list: listOf[kind] }}
            className="inline-flex items-center gap-1 text-accent hover:underline"
          >
            <Icon name="back" size={14} />
            {say('back')}
          </Link>
          <h1 className="text-base font-semibold">{say('title')}</h1>
        </header>
        {importId ? (
          <Past id={importId} />
        ) : (
          <>
            <Wizard
              key={kind}
              kind={kind}
              onKind={(next: Kind) => void navigate({ search: { kind: next }, replace: true })}
              onBegun={id => void navigate({ params: { importId: id }, search: { kind } })}
            />
            <Recent />
          </>
        )}
      </div>
    </div>
  );
};

const Past = ({ id }: { id: string }) => {
  const say = useTexts(importTexts);
  const errorText = useErrorText();
  const navigate = useNavigate({ from: '/import/{-$importId}' });
  const [{ data, error }, read] = useQuery({ query: ImportProgressDocument, variables: { id } });
  if (data?.import) return <Outcome first={data.import} />;
  if (error) return <Failure text={errorText(error)} onAgain={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <EmptyState
      icon="search"
      title={say('gone')}
      action={<Button onClick={() => void navigate({ params: { importId: undefined } })}>{say('title')}</Button>}
    />
  );
};
