import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { type EntityType, ListFieldsDocument } from '../../gql/graphql';
import { changed } from '../../lib/filter';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { listTexts } from './lists.texts';
import { useListSearch } from './search';

/**
 * Says why a list is empty that is filtered or sorted by a custom field that was deleted, as a saved view or an old link may, and takes the
 * field out. It is not taken out by itself: the list would have other rows than its name says, and they could be changed in bulk.
 */
export const GoneFields = ({ entityType }: { entityType: EntityType }) => {
  const say = useTexts(listTexts);
  const { filter, search, show } = useListSearch();
  const asked = (filter.customFields ?? {}) as Readonly<Record<string, unknown>>;
  const used = [...new Set([...Object.keys(asked), ...(search.order?.customField ? [search.order.customField] : [])])];
  const [{ data }] = useQuery({
    query: ListFieldsDocument,
    variables: { entityType },
    pause: used.length === 0,
  });
  const isKnown = (name: string) => data?.customFields.some(({ key }) => key === name) ?? true;
  const gone = used.filter(name => !isKnown(name));
  if (gone.length === 0) return null;
  const remove = () => {
    const kept = Object.fromEntries(Object.entries(asked).filter(([name]) => isKnown(name)));
    const rest = changed(filter, { customFields: kept });
    show({
      filter: Object.keys(rest).length > 0 ? rest : undefined,
      ...(gone.includes(search.order?.customField ?? '') && { order: undefined }),
    });
  };
  return (
    <div role="status" className="flex flex-none flex-wrap items-center gap-2 border-b bg-warm-soft px-4 py-1.5">
      <Icon name="alert" size={14} className="text-warm" />
      <span className="min-w-0 flex-1">{say('goneFields', { count: gone.length, names: gone.join(', ') })}</span>
      <Button className="h-7" onClick={remove}>
        {say('withoutGone', { count: gone.length })}
      </Button>
    </div>
  );
};
