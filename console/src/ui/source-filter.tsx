import { useTexts } from '../app/intl';
import type { ListTagsQuery } from '../gql/graphql';
import { channelTexts } from '../words/channel.texts';
import { columnTexts } from '../words/column.texts';
import { useSourceText } from '../words/source';
import { FilterMenu } from './filter-menu';

const mostShown = 60;

/** A filter for the source of leads: the sources in use, most frequent first, and every channel. */
export const SourceFilter = ({
  sources,
  chosen,
  onChange,
}: {
  sources: ListTagsQuery['leadSources'] | undefined;
  chosen: readonly string[];
  onChange(next: string[]): void;
}) => {
  const say = useTexts(columnTexts);
  const saySource = useSourceText();
  const counted = (sources ?? []).slice(0, mostShown);
  const named = new Set(counted.map(({ source }) => source));
  const others = [...chosen, ...Object.keys(channelTexts)].filter(source => !named.has(source));
  return (
    <FilterMenu
      label={say('source')}
      options={[
        ...counted.map(({ source, count }) => ({ value: source, label: `${saySource(source)} (${count})` })),
        ...[...new Set(others)].map(source => ({ value: source, label: saySource(source) })),
      ]}
      chosen={chosen}
      onChange={onChange}
    />
  );
};
