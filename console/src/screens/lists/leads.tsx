import { lazy, useMemo } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { type LeadRowFragment, LeadsPageDocument, ListSellersDocument, ListTagsDocument } from '../../gql/graphql';
import { chosenIn } from '../../lib/filter';
import { usePages } from '../../lib/pages';
import { Badge, toneOf } from '../../ui/badge';
import type { Column } from '../../ui/data-table';
import { FilterMenu } from '../../ui/filter-menu';
import { SellerSelect } from '../../ui/seller-select';
import { SourceFilter } from '../../ui/source-filter';
import { columnTexts } from '../../words/column.texts';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { useSourceText } from '../../words/source';
import { CampaignButton } from '../campaigns/campaign-button';
import { newCampaignTexts } from '../campaigns/campaigns.texts';
import { BulkBar } from './bulk';
import { useCustomColumns, useCustomFields } from './custom-fields';
import { Frame } from './frame';
import { LeadPanel } from './lead-panel';
import { listTexts, newLeadTexts } from './lists.texts';
import { MoreFilters } from './more-filters';
import { leadName } from './names';
import { NewRow } from './new-row';
import { useListSearch } from './search';
import { TagLine } from './tag-line';
import { useChosen } from './use-chosen';

const NewLeadDialog = lazy(() =>
  reached(() => import('./new-lead-dialog')).then(module => ({ default: module.NewLeadDialog })),
);

type Lead = LeadRowFragment;
const temperatures = ['HOT', 'WARM', 'COLD'] as const;
const statuses = Object.keys(leadStatusTexts) as (keyof typeof leadStatusTexts)[];

/** Returns the contacts of rows, each once: several leads may belong to one contact. */
export const contactIdsIn = (
  rows: readonly { id: string; contact: { id: string } }[],
  ids: readonly string[],
): string[] => [...new Set(rows.filter(({ id }) => ids.includes(id)).map(({ contact }) => contact.id))];

export const Leads = () => {
  const say = useTexts(listTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const sayCampaign = useTexts(newCampaignTexts);
  const maySell = useMaySell();
  const sayNew = useTexts(newLeadTexts);
  const { search, filter, asked, setFilter, show } = useListSearch();
  const [chosen, setChosen] = useChosen(filter);
  const fields = useCustomFields('LEAD');
  const pages = usePages(LeadsPageDocument, { filter: asked, orderBy: search.order as never }, ({ leads }) => leads);
  const [{ data: team }] = useQuery({ query: ListSellersDocument });
  const [{ data: labels }] = useQuery({ query: ListTagsDocument });
  const columns = useLeadColumns(useCustomColumns<Lead>(fields));
  const sellers = team?.sellers ?? [];
  const tags = labels?.leadTags ?? [];
  const some = (key: string) => chosenIn(filter, key);
  return (
    <Frame
      list="leads"
      entityType="LEAD"
      pages={pages}
      columns={columns}
      nameOf={lead => leadName(lead) ?? sayColumn('unknown')}
      chosen={maySell ? chosen : undefined}
      onChosen={maySell ? setChosen : undefined}
      filters={
        <>
          <FilterMenu
            label={sayColumn('status')}
            options={statuses.map(value => ({ value, label: sayStatus(value) }))}
            chosen={some('status')}
            onChange={status => setFilter({ status })}
          />
          <FilterMenu
            label={sayColumn('temperature')}
            options={temperatures.map(value => ({ value, label: sayColumn(value) }))}
            chosen={some('temperature')}
            onChange={temperature => setFilter({ temperature })}
          />
          {tags.length > 0 && (
            <FilterMenu
              label={sayColumn('tags')}
              options={tags.slice(0, 60).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
              chosen={some('tags')}
              onChange={next => setFilter({ tags: next })}
            />
          )}
          <SourceFilter
            sources={labels?.leadSources}
            chosen={some('source')}
            onChange={source => setFilter({ source })}
          />
          <div className="w-40">
            <SellerSelect
              bare
              label={sayColumn('seller')}
              value={String(filter.sellerId ?? '')}
              others={[{ value: '', label: `${sayColumn('seller')}: ${say('any')}` }]}
              sellers={sellers}
              onChoose={sellerId => setFilter({ sellerId })}
            />
          </div>
          <MoreFilters score fields={fields} />
        </>
      }
      newRow={
        maySell && (
          <NewRow title={sayNew('title')}>
            {close => (
              <NewLeadDialog
                fields={fields}
                onMade={lead => {
                  close();
                  pages.readAgain();
                  show({ open: lead.id });
                }}
                onClose={close}
              />
            )}
          </NewRow>
        )
      }
      actions={
        <CampaignButton
          className="h-8"
          label={sayCampaign('writeToAll')}
          audienceOf={() => ({ kind: 'leads', filter: asked })}
        />
      }
      bar={
        maySell && (
          <BulkBar
            chosen={chosen}
            filter={asked}
            total={pages.total}
            onClear={() => setChosen({})}
            onChanged={pages.readAgain}
            sellers={sellers}
            contactIdsOf={ids => contactIdsIn(pages.rows, ids)}
          />
        )
      }
      panel={(id, close) => (
        <LeadPanel key={id} id={id} fields={fields} onClose={close} onSaved={lead => pages.patch(lead.id, lead)} />
      )}
    />
  );
};

function useLeadColumns(own: readonly Column<Lead>[]): Column<Lead>[] {
  const say = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const saySource = useSourceText();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        title: say('name'),
        width: 170,
        grow: 2,
        sort: 'NAME',
        cell: lead => <span className="font-medium">{leadName(lead) ?? say('unknown')}</span>,
      },
      { id: 'company', title: say('company'), width: 130, grow: 1, cell: ({ contact }) => contact.company },
      {
        id: 'score',
        title: say('score'),
        width: 106,
        sort: 'SCORE',
        essential: true,
        cell: ({ score, temperature }) =>
          temperature && (
            <Badge tone={toneOf(temperature)}>
              {score} · {say(temperature)}
            </Badge>
          ),
      },
      {
        id: 'status',
        title: say('status'),
        width: 110,
        essential: 'if-wide-enough',
        cell: ({ status }) => <Badge tone={status === 'WON' ? 'good' : 'quiet'}>{sayStatus(status)}</Badge>,
      },
      {
        id: 'seller',
        title: say('seller'),
        width: 130,
        grow: 1,
        cell: ({ seller }) => seller?.displayName ?? <span className="text-ink-3">{say('nobody')}</span>,
      },
      { id: 'source', title: say('source'), width: 100, cell: ({ source }) => saySource(source) },
      {
        id: 'tags',
        title: say('tags'),
        width: 120,
        grow: 1,
        cell: ({ tags }) => <TagLine tags={tags} />,
      },
      ...own,
      {
        id: 'chance',
        title: say('chance'),
        width: 100,
        align: 'end',
        extra: true,
        cell: ({ closeProbability }) => closeProbability != null && formats.percent(closeProbability),
      },
      { id: 'phone', title: say('phone'), width: 130, extra: true, cell: ({ contact }) => contact.phone },
      { id: 'email', title: say('email'), width: 190, extra: true, cell: ({ contact }) => contact.email },
      {
        id: 'lastActivity',
        title: say('lastActivity'),
        width: 120,
        sort: 'LAST_ACTIVITY_AT',
        align: 'end',
        cell: ({ lastActivityAt }) => lastActivityAt && formats.relative(lastActivityAt),
      },
      {
        id: 'created',
        title: say('created'),
        width: 100,
        sort: 'CREATED_AT',
        align: 'end',
        cell: ({ createdAt }) => formats.day(createdAt),
      },
    ],
    [say, sayStatus, saySource, formats, own],
  );
}
