import { useEffect, useRef, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useMaySell } from '../../app/may-sell';
import { useViewer } from '../../app/viewer';
import {
  type LeadStatus,
  PersonDocument,
  SetLeadStatusDocument,
  ThreadMessageUpdatedDocument,
} from '../../gql/graphql';
import { runs } from '../../lib/tenant-settings';
import { useErrorText, useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem } from '../../ui/menu';
import { Part } from '../../ui/part';
import { Reach } from '../../ui/reach';
import { Tabs } from '../../ui/tabs';
import { channelTexts } from '../../words/channel.texts';
import { nameOf } from '../../words/contact-name';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { BookButton } from '../appointments/book-button';
import { ConsentBadges } from '../consent/consent-badges';
import { ConsentButton } from '../consent/consent-button';
import { FoundData } from '../found/found-data';
import { OrderButton } from '../ordering/order-button';
import { AskNumber } from './ask-number';
import { inboxTexts } from './inbox.texts';
import { LeadOwner } from './lead-owner';
import { Past } from './past';
import { personTexts } from './person.texts';
import type { PersonConversation } from './person-conversation';
import { Score, Why } from './score';
import { useNow, windowOf } from './thread-head';
import { Wants } from './wants';

const statuses: LeadStatus[] = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING', 'WON', 'LOST'];

/** The panel of a contact: the lead with its score, requests and mood, their purchases, and the reasons of the AI's decisions. */
export const Person = ({ conversationId, onClose }: { conversationId: string; onClose(): void }) => {
  const say = useTexts(personTexts);
  const sayInbox = useTexts(inboxTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const [{ data, error }, read] = useQuery({ query: PersonDocument, variables: { id: conversationId } });
  const again = () => read({ requestPolicy: 'network-only' });
  useCatchUp(again);
  /** The number of orders that were placed here: each makes the history be read again. */
  const [orders, setOrders] = useState(0);
  const now = useNow();
  // The analysis of a message also changes the score and the routing.
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSubscription({ query: ThreadMessageUpdatedDocument }, (_: unknown, { messageUpdated }) => {
    if (messageUpdated.direction === 'INBOUND') {
      clearTimeout(soon.current);
      soon.current = setTimeout(again, 400);
    }
    return null;
  });
  useEffect(() => () => clearTimeout(soon.current), []);

  const conversation = data?.conversation;
  if (!conversation) return error ? <Failure text={errorText(error)} onAgain={again} /> : <Skeleton lines={10} />;
  const { contact, customer } = conversation;
  const mayWrite = windowOf(conversation, now)?.open && !contact.optedOut;
  const hidesNumber = conversation.channel === 'WHATSAPP' && !contact.phone && mayWrite;
  return (
    <div className="flex h-full flex-col">
      <div className="flex-none px-3 pt-2.5 pb-2">
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <h2 className="line-clamp-3 text-base font-semibold">{nameOf(contact, sayInbox('unknown'))}</h2>
            {contact.company && <p className="text-ink-2">{contact.company}</p>}
          </div>
          <IconButton icon="close" label={say('close')} onClick={onClose} />
        </div>
        <ul className="text-xs text-ink-2">
          {[contact.phone, contact.email].map(
            to =>
              to && (
                <li key={to} className="break-words pointer-coarse:py-1">
                  <Reach to={to} />
                </li>
              ),
          )}
          {contact.city && <li>{contact.city}</li>}
        </ul>
        <div className="mt-1.5 flex flex-wrap gap-1">
          <ConsentBadges {...contact} />
          {customer && <Badge tone="good">{say('customer')}</Badge>}
          {customer && Number(customer.lifetimeValue) > 0 && (
            <Badge>{say('spent', { amount: formats.money(customer.lifetimeValue) })}</Badge>
          )}
        </div>
        <div className="mt-2 flex flex-wrap gap-1.5">
          {hidesNumber && <AskNumber conversationId={conversation.id} />}
          <OrderButton
            person={{ contactId: contact.id, name: nameOf(contact, sayInbox('unknown')), note: null }}
            onPlaced={() => {
              setOrders(now => now + 1);
              again();
            }}
          />
          <BookButton contactId={contact.id} name={nameOf(contact, sayInbox('unknown'))} />
          <ConsentButton contact={contact} name={nameOf(contact, sayInbox('unknown'))} />
        </div>
      </div>
      <Tabs
        label={say('tabs')}
        tabs={[
          {
            name: 'now',
            title: say('now'),
            content: (
              <>
                <Score lead={conversation.lead} />
                <Wants conversation={conversation} onCorrected={again} />
                <FoundData contactId={contact.id} onChanged={again} />
                <Why conversation={conversation} />
                <Lead lead={conversation.lead} />
              </>
            ),
          },
          {
            name: 'history',
            title: say('history'),
            content: <Past key={orders} contactId={contact.id} customerId={customer?.id} />,
          },
        ]}
      />
    </div>
  );
};

const Lead = ({ lead }: { lead: PersonConversation['lead'] }) => {
  const say = useTexts(personTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const write = useWrite();
  const maySell = useMaySell();
  const mayGive = runs(useViewer().user.role);
  if (!lead) return <Part title={say('lead')}>{say('noLead')}</Part>;
  const facts: [string, string][] = [
    ...(mayGive ? [] : [[say('seller'), lead.seller?.displayName ?? say('nobody')] satisfies [string, string]]),
    [say('source'), lead.source in channelTexts ? sayChannel(lead.source as 'WEB') : lead.source],
    [say('since'), formats.day(lead.createdAt)],
  ];
  return (
    <Part title={say('lead')}>
      <div className="mb-1 flex items-center justify-between">
        <span className="text-ink-3">{say('status')}</span>
        {!maySell && sayStatus(lead.status)}
        {maySell && (
          <Menu
            align="end"
            label={say('status')}
            trigger={
              <Button className="h-6">
                {sayStatus(lead.status)}
                <Icon name="down" size={12} />
              </Button>
            }
          >
            {statuses.map(status => (
              <MenuItem
                key={status}
                checked={status === lead.status}
                onSelect={() => void write(SetLeadStatusDocument, { input: { leadId: lead.id, status } })}
              >
                {sayStatus(status)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
      {mayGive && (
        <div className="mb-1">
          <LeadOwner lead={lead} />
        </div>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="min-w-0 text-right break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {maySell && !mayGive && lead.seller && <p className="mt-1 text-xs text-ink-3">{say('askToGive')}</p>}
      {lead.inquiry && <p className="mt-1 text-ink-2">{lead.inquiry}</p>}
      {lead.tags.length > 0 && (
        <div className="mt-1.5 flex flex-wrap gap-1">
          {lead.tags.map(tag => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </div>
      )}
    </Part>
  );
};
