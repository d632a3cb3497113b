import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

export const replayedUnknownAccount = 'replayed:unknown_account';
const maxIds = 1_000;
const withoutBody = {
  name: 'inbound.without-body',
  text: `select id from inbound_event where id = any ($1) and body = '' order by id limit 10`,
};
/**
 * Sets rows back to RECEIVED, except those that belong to another tenant's account. Processing a stored message or status again
 * changes nothing.
 */
const reopen = {
  name: 'inbound.reopen',
  text: `update inbound_event set status = 'RECEIVED', reason = case when reason = 'unknown_account' then '${replayedUnknownAccount}' end, processed_at = null
    where id = any (array(select id from inbound_event where id = any ($1) order by id for no key update)) and (status <> 'QUARANTINED' or reason <> 'foreign_account') returning id`,
};

/**
 * Processes ledger rows again, such as those that were quarantined before their account existed. Nothing happens twice: a message
 * is unique by account and provider id, and a status never goes back. Throws EXPIRED if the raw text is no longer kept.
 */
export const replayInboundEvents = useCase({
  name: 'conversations.replay-inbound-events',
  permission: 'inbound-event:replay',
  input: z.object({
    ids: z.array(z.string()).min(1).max(maxIds, `You can replay at most ${maxIds} events at a time.`),
  }),
  audit: { 'inbound-events.replayed': { subject: 'tenant', shows: ({ ids }: { ids: string[] }) => ({ ids }) } },
  async run({ tx, audit }, { ids }) {
    const gone = await tx.query<{ id: string }>(withoutBody, [ids.filter(isId)]);
    if (gone.length > 0)
      throw new DomainError(
        'EXPIRED',
        `The raw text of these events is no longer stored: rawWebhookDays has passed or it was erased. Leave them out: ${gone.map(({ id }) => id).join(', ')}.`,
        ['ids'],
      );
    const reopened = await tx.query<{ id: string }>(reopen, [ids.filter(isId)]);
    if (reopened.length === 0)
      throw new DomainError('NOT_FOUND', 'None of these events exists or can be replayed.', ['ids']);
    for (const { id } of reopened)
      await tx.enqueue('conversations/process-inbound', { eventId: id }, { jobKey: `replay:${id}` });
    audit['inbound-events.replayed'].after({ id: tx.tenantId, ids: reopened.map(({ id }) => id) });
    return reopened.length;
  },
});
