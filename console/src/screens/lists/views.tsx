import { useTexts } from '../../app/intl';
import type { EntityType } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Views } from '../views/views';
import { viewTexts } from '../views/views.texts';
import { readSearch, useListSearch } from './search';

/** The saved views of a list: they store the same filter and order as its address. */
export const ListViews = ({ entityType }: { entityType: EntityType }) => {
  const say = useTexts(viewTexts);
  const { filter, search, show } = useListSearch();
  return (
    <Views
      entityType={entityType}
      now={{ filter, orderBy: search.order ?? null }}
      onOpen={view => {
        const kept = readSearch({ filter: view.filter, order: view.orderBy });
        show({ filter: kept.filter, order: kept.order });
      }}
      trigger={
        <Button icon="eye" className="h-8" title={`${say('views')} (v)`}>
          {say('views')}
        </Button>
      }
    />
  );
};
