import { useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type ContactRowFragment, ContactsPageDocument } from '../../gql/graphql';
import { chosenIn } from '../../lib/filter';
import { languageName } from '../../lib/language-name';
import { usePages } from '../../lib/pages';
import { Badge } from '../../ui/badge';
import type { Column } from '../../ui/data-table';
import { FilterMenu } from '../../ui/filter-menu';
import { Toggle } from '../../ui/toggle';
import { channelTexts } from '../../words/channel.texts';
import { channels } from '../../words/channels';
import { columnTexts } from '../../words/column.texts';
import { contactName } from '../../words/contact-name';
import { ConsentBadges } from '../consent/consent-badges';
import { ContactPanel } from './contact-panel';
import { Frame } from './frame';
import { Matches } from './matches';
import { MoreFilters } from './more-filters';
import { useListSearch } from './search';

type Contact = ContactRowFragment;

export const Contacts = () => {
  const say = useTexts(columnTexts);
  const sayChannel = useTexts(channelTexts);
  const { user } = useViewer();
  const { search, filter, setFilter, show } = useListSearch();
  const pages = usePages(ContactsPageDocument, { filter, orderBy: search.order as never }, ({ contacts }) => contacts);
  const columns = useContactColumns();
  return (
    <Frame
      list="contacts"
      pages={pages}
      columns={columns}
      nameOf={contact => contactName(contact) ?? say('unknown')}
      notice={(user.role === 'CEO' || user.role === 'ADMIN') && <Matches onMerged={pages.readAgain} />}
      filters={
        <>
          <FilterMenu
            label={say('channels')}
            options={channels.map(value => ({ value, label: sayChannel(value) }))}
            chosen={chosenIn(filter, 'channel')}
            onChange={channel => setFilter({ channel })}
          />
          <Toggle label={say('vip')} on={filter.vip === true} onChange={on => setFilter({ vip: on || null })} />
          <Toggle
            label={say('optedOut')}
            on={filter.optedOut === true}
            onChange={on => setFilter({ optedOut: on || null })}
          />
          <MoreFilters />
        </>
      }
      panel={(id, close) => (
        <ContactPanel
          key={id}
          id={id}
          onClose={close}
          onSaved={contact => pages.patch(contact.id, contact)}
          onUnmerged={pages.readAgain}
          onMerged={keptId => {
            pages.readAgain();
            if (keptId !== id) show({ open: keptId });
          }}
        />
      )}
    />
  );
};

function useContactColumns(): Column<Contact>[] {
  const say = useTexts(columnTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        title: say('name'),
        width: 180,
        grow: 2,
        sort: 'NAME',
        cell: contact => (
          <span className="inline-flex max-w-full items-center gap-1.5">
            <span className="truncate font-medium">{contactName(contact) ?? say('unknown')}</span>
            {contact.vip && <Badge tone="warm">{say('vip')}</Badge>}
            <ConsentBadges {...contact} />
          </span>
        ),
      },
      { id: 'company', title: say('company'), width: 140, grow: 1, cell: ({ company }) => company },
      { id: 'phone', title: say('phone'), width: 140, essential: true, cell: ({ phone }) => phone },
      { id: 'email', title: say('email'), width: 190, grow: 1, cell: ({ email }) => email },
      { id: 'city', title: say('city'), width: 120, cell: ({ city }) => city },
      {
        id: 'channels',
        title: say('channels'),
        width: 150,
        cell: ({ identities }) => [...new Set(identities.map(({ channel }) => sayChannel(channel)))].join(', '),
      },
      {
        id: 'birthday',
        title: say('birthday'),
        width: 110,
        align: 'end',
        sort: 'BIRTHDAY',
        extra: true,
        cell: ({ birthday }) => birthday && formats.day(`${birthday}T12:00:00Z`),
      },
      {
        id: 'language',
        title: say('language'),
        width: 90,
        extra: true,
        cell: ({ language: tag }) => tag && languageName(tag, formats.language),
      },
      {
        id: 'created',
        title: say('created'),
        width: 100,
        align: 'end',
        sort: 'CREATED_AT',
        cell: ({ createdAt }) => formats.day(createdAt),
      },
    ],
    [say, sayChannel, formats],
  );
}
