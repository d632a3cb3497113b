import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ListTagsDocument } from '../../gql/graphql';
import { daysOf, stretchOf } from '../../lib/days';
import { changed, chosenIn, type Filter } from '../../lib/filter';
import { Input } from '../../ui/field';
import { FilterMenu } from '../../ui/filter-menu';
import { Icon } from '../../ui/icon';
import { Segments } from '../../ui/screen';
import { SourceFilter } from '../../ui/source-filter';
import { columnTexts } from '../../words/column.texts';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { newCampaignTexts } from './campaigns.texts';
import type { AudienceKind, Draft } from './draft';
import { useFilterWords } from './use-filter-words';

interface FilterProps {
  filter: Filter;
  onChange(part: Filter): void;
}

const temperatures = ['HOT', 'WARM', 'COLD'] as const;
const leadStatuses = Object.keys(leadStatusTexts) as (keyof typeof leadStatusTexts)[];
const segments = ['FREQUENT', 'OCCASIONAL', 'INACTIVE'] as const;
const customerStatuses = ['ACTIVE', 'INACTIVE'] as const;
/** The filters that have a field here. Other parts of a list's filter are shown below, where they can be removed. */
const shown = { leads: ['status', 'temperature', 'tags', 'source'], customers: ['segment', 'status'] };

/** The fields for a campaign's recipients. */
export const AudienceFields = ({
  draft,
  error,
  onChange,
}: {
  draft: Draft;
  error: string | null;
  onChange(part: Partial<Draft>): void;
}) => {
  const say = useTexts(newCampaignTexts);
  const { kind, contactIds } = draft;
  const kinds: { value: AudienceKind; title: string }[] = [
    ...(contactIds.length > 0
      ? [{ value: 'contacts' as const, title: say('chosen', { count: contactIds.length }) }]
      : []),
    { value: 'leads', title: say('leads') },
    { value: 'customers', title: say('customers') },
  ];
  const filter = kind === 'customers' ? draft.customers : draft.leads;
  const setFilter = (part: Filter) => onChange({ [kind]: changed(filter, part) });
  return (
    <>
      <Segments label={say('kind')} value={kind} choices={kinds} onChoose={next => onChange({ kind: next })} />
      {kind === 'contacts' ? (
        <p className="text-ink-2">{say('chosenWords', { count: contactIds.length })}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-1.5">
            {kind === 'leads' ? (
              <LeadFilters filter={filter} onChange={setFilter} />
            ) : (
              <CustomerFilters filter={filter} onChange={setFilter} />
            )}
          </div>
          <Others kind={kind} filter={filter} onChange={setFilter} />
        </>
      )}
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </>
  );
};

const LeadFilters = ({ filter, onChange }: FilterProps) => {
  const say = useTexts(newCampaignTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const formats = useFormats();
  const [{ data: labels }] = useQuery({ query: ListTagsDocument });
  const { timeZone } = formats.region;
  const created = (filter.createdAt ?? {}) as { from?: unknown; to?: unknown };
  const tags = labels?.leadTags ?? [];
  return (
    <>
      <FilterMenu
        label={sayColumn('status')}
        options={leadStatuses.map(value => ({ value, label: sayStatus(value) }))}
        chosen={chosenIn(filter, 'status')}
        onChange={status => onChange({ status })}
      />
      <FilterMenu
        label={sayColumn('temperature')}
        options={temperatures.map(value => ({ value, label: sayColumn(value) }))}
        chosen={chosenIn(filter, 'temperature')}
        onChange={temperature => onChange({ temperature })}
      />
      {tags.length > 0 && (
        <FilterMenu
          label={sayColumn('tags')}
          options={tags.slice(0, 60).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
          chosen={chosenIn(filter, 'tags')}
          onChange={next => onChange({ tags: next })}
        />
      )}
      <SourceFilter
        sources={labels?.leadSources}
        chosen={chosenIn(filter, 'source')}
        onChange={source => onChange({ source })}
      />
      <div className="flex items-center gap-1.5 text-xs text-ink-2">
        <span aria-hidden="true">{say('since')}</span>
        <Input
          bare
          type="date"
          label={say('since')}
          value={daysOf(timeZone, created).from}
          onChange={event => {
            const { from: _, ...rest } = created;
            onChange({ createdAt: { ...rest, ...stretchOf(timeZone, event.target.value, '') } });
          }}
        />
      </div>
    </>
  );
};

const CustomerFilters = ({ filter, onChange }: FilterProps) => {
  const say = useTexts(columnTexts);
  return (
    <>
      <FilterMenu
        label={say('segment')}
        options={segments.map(value => ({ value, label: say(value) }))}
        chosen={chosenIn(filter, 'segment')}
        onChange={segment => onChange({ segment })}
      />
      <FilterMenu
        label={say('status')}
        options={customerStatuses.map(value => ({ value, label: say(value) }))}
        chosen={chosenIn(filter, 'status')}
        onChange={status => onChange({ status })}
      />
    </>
  );
};

/** The other parts of a filter that came from a list. */
const Others = ({ kind, filter, onChange }: FilterProps & { kind: 'leads' | 'customers' }) => {
  const say = useTexts(newCampaignTexts);
  const words = useFilterWords(kind, filter);
  if (words.length === 0) return <p className="text-ink-2">{say(kind === 'leads' ? 'everyLead' : 'everyCustomer')}</p>;
  const until = (filter.createdAt as { to?: unknown } | undefined)?.to;
  const rest = words.filter(
    ({ key }) => !shown[kind].includes(key) && (key !== 'createdAt' || kind === 'customers' || until !== undefined),
  );
  if (rest.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {rest.map(({ key, text }) => (
        <li
          key={key}
          className="inline-flex h-7 max-w-full items-center gap-1 rounded-md border border-accent bg-accent-soft pl-2 text-xs text-accent"
        >
          <span className="truncate">{text}</span>
          <button
            type="button"
            aria-label={say('drop', { filter: text })}
            className="flex size-6 flex-none items-center justify-center rounded hover:bg-line"
            onClick={() => onChange({ [key]: null })}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
};
