import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  type CampaignRecipientStatus,
  CampaignRecipientsDocument,
  type CampaignRecipientsQuery,
  type CampaignRowFragment,
} from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConversationLink } from '../../ui/conversation-link';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Segments } from '../../ui/screen';
import { nameOf } from '../../words/contact-name';
import { campaignTexts } from './campaigns.texts';
import { sentenceOf } from './draft';

type Recipient = NonNullable<CampaignRecipientsQuery['campaign']>['recipients']['nodes'][number];
const filters = { SENT: 'sent', LEFT_OUT: 'leftOut', WAITING: 'waiting' } as const;
const statuses = ['SENT', 'LEFT_OUT', 'WAITING'] as const;
const tones: Record<string, Tone> = { LEFT_OUT: 'warm', FAILED: 'bad', DELIVERED: 'good', READ: 'good' };
const nothing = { nodes: [], pageInfo: { hasNextPage: false } };

/** The recipients of a campaign, with the result of each. */
export const Recipients = ({ campaign }: { campaign: CampaignRowFragment }) => {
  const say = useTexts(campaignTexts);
  const errorText = useErrorText();
  const [status, setStatus] = useState<CampaignRecipientStatus | null>(null);
  const pages = usePages(
    CampaignRecipientsDocument,
    { id: campaign.id, status },
    data => data.campaign?.recipients ?? nothing,
  );
  const { rows, readAgain } = pages;
  // The campaign is read repeatedly while it runs; the recipients are read again when its figures change.
  const { sentCount, leftOutCount, deliveredCount, readCount, failedCount } = campaign;
  const figures = [sentCount, leftOutCount, deliveredCount, readCount, failedCount].join();
  const [shown, setShown] = useState(figures);
  useEffect(() => {
    if (shown === figures) return;
    setShown(figures);
    readAgain();
  }, [shown, figures, readAgain]);
  return (
    <section aria-label={say('whom')} className="mt-4">
      <h3 className="mb-1.5 text-xs font-semibold text-ink-2">{say('whom')}</h3>
      <Segments
        label={say('whom')}
        value={status ?? 'all'}
        choices={[
          { value: 'all', title: say('everybody') },
          ...statuses.map(each => ({ value: each, title: say(filters[each]) })),
        ]}
        onChoose={next => setStatus(next === 'all' ? null : next)}
      />
      {pages.error && <Failure text={errorText(pages.error)} onAgain={readAgain} />}
      {pages.loading && rows.length === 0 && <Skeleton lines={4} />}
      {!pages.loading && !pages.error && rows.length === 0 && <p className="py-2 text-ink-3">{say('nobody')}</p>}
      <ul className="mt-1.5">
        {rows.map(recipient => (
          <Line key={recipient.id} recipient={recipient} />
        ))}
      </ul>
      {!pages.complete && rows.length > 0 && (
        <Button className="mt-2" onClick={pages.readMore}>
          {say('more')}
        </Button>
      )}
    </section>
  );
};

const Line = ({ recipient }: { recipient: Recipient }) => {
  const say = useTexts(campaignTexts);
  const formats = useFormats();
  const { status, reason, notBefore, contact, message } = recipient;
  const name = contact ? nameOf(contact, say('unknown')) : say('unknown');
  const state = status === 'SENT' ? (message?.status ?? 'SENT') : status;
  const isLate = status === 'WAITING' && Date.parse(notBefore) > Date.now();
  return (
    <li className="border-b py-1.5 last:border-b-0">
      <div className="flex items-center gap-2">
        <span className="flex min-w-0 flex-1">
          {contact && !message ? (
            <Link
              to="/lists/{-$list}"
              params={{ list: 'contacts' }}
              search={{ open: contact.id }}
              className="truncate font-medium hover:underline"
            >
              {name}
            </Link>
          ) : (
            <ConversationLink id={message?.conversation.id} className="truncate font-medium">
              {name}
            </ConversationLink>
          )}
        </span>
        <Badge tone={tones[state] ?? 'quiet'}>{say(state in campaignTexts ? (state as 'SENT') : status)}</Badge>
      </div>
      {reason && <p className="text-xs text-ink-2">{sentenceOf(reason)}</p>}
      {isLate && <p className="text-xs text-ink-3">{say('notBefore', { when: formats.moment(notBefore) })}</p>}
    </li>
  );
};
