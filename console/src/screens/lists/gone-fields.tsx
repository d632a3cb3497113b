import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { type EntityType, ListFieldsDocument } from '../../gql/graphql';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { listTexts } from './lists.texts';
import { useListSearch } from './search';

/**
 * Says why a list is empty whose filter names a custom field that was deleted, as a saved view or an old link may, and takes the field out
 * of the filter. It is not taken out by itself: the list would have other rows than its name says, and they could be changed in bulk.
 */
export const GoneFields = ({ entityType }: { entityType: EntityType }) => {
  const say = useTexts(listTexts);
  const { filter, setFilter } = useListSearch();
  const asked = (filter.customFields ?? {}) as Readonly<Record<string, unknown>>;
  const [{ data }] = useQuery({
    query: ListFieldsDocument,
    variables: { entityType },
    pause: Object.keys(asked).length === 0,
  });
  const isKnown = (name: string) => data?.customFields.some(({ key }) => key === name) ?? true;
  const gone = Object.keys(asked).filter(name => !isKnown(name));
  if (gone.length === 0) return null;
  const kept = Object.entries(asked).filter(([name]) => isKnown(name));
  return (
    <div role="status" className="flex flex-none flex-wrap items-center gap-2 border-b bg-warm-soft px-4 py-1.5">
      <Icon name="alert" size={14} className="text-warm" />
      <span className="min-w-0 flex-1">{say('goneFields', { count: gone.length, names: gone.join(', ') })}</span>
      <Button className="h-7" onClick={() => setFilter({ customFields: Object.fromEntries(kept) })}>
        {say('withoutGone')}
      </Button>
    </div>
  );
};
