import { z } from 'zod';
import { hasSaidNoMarketing, recordConsent, recordStatedMarketingChoice } from '../../contacts/index.js';
import { personOf } from '../../shared/actor.js';
import { channels } from '../../shared/channels.js';
import { DomainError } from '../../shared/domain-error.js';
import { isId } from '../../shared/id.js';
import { text } from '../../shared/texts.js';
import { useCase } from '../../shared/use-case.js';
import { loadTenant } from '../../tenants/index.js';
import { dropQueued } from './drop-queued.js';

interface Noted {
  id: string;
  contactId: string;
  optedOut: boolean;
  channel: string | null;
  reason: string;
}

/**
 * Records for a contact whether they may be written to, and why, on one channel or on all. On an opt-out the queued messages are
 * dropped. If the contact wants messages again on all channels, that includes marketing which they had stopped by their own words.
 */
export const setConsent = useCase({
  name: 'conversations.set-consent',
  permission: 'contact:set-consent',
  input: z.object({
    contactId: z.string(),
    optedOut: z.boolean(),
    channel: z.enum(channels).nullish(),
    reason: text('line'),
  }),
  audit: {
    'contact.consent-set': {
      subject: 'contact',
      id: ({ contactId }: Noted) => contactId,
      shows: ({ optedOut, channel }: Noted) => ({ optedOut, channel }),
      personal: {
        contactId: ({ contactId }: Noted) => contactId,
        shows: ({ reason }: Noted) => ({ reason }),
      },
    },
  },
  async run({ tx, scope, actor, audit, clock }, { contactId, optedOut, channel = null, reason }) {
    if (reason === '') throw new DomainError('INVALID', 'Enter what the contact said, or the reason.', ['reason']);
    const userId = personOf(actor);
    const change = { contactId, source: 'PERSON', reason, userId } as const;
    const recorded = isId(contactId) ? await recordConsent(tx, { ...change, optedOut, channel }) : null;
    if (!recorded)
      throw new DomainError('NOT_FOUND', 'Contact not found, or you do not have permission to change it.', [
        'contactId',
      ]);
    if (!optedOut && channel === null && (await hasSaidNoMarketing(tx, contactId)))
      await recordStatedMarketingChoice(tx, { ...change, wanted: true, at: clock.now() });
    const tenant = await loadTenant(tx, scope.tenantId);
    if (optedOut && recorded.changed) await dropQueued(tx, contactId, channel, tenant.language);
    audit['contact.consent-set'].after({ id: contactId, contactId, optedOut, channel, reason });
    return contactId;
  },
});
