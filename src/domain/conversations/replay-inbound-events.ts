import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

export const replayedUnknownAccount = 'replayed:unknown_account';
const mostIds = 1_000;
const withoutBody = {
  name: 'inbound.without-body',
  text: `select id from inbound_event where id = any ($1) and body = '' order by id limit 10`,
};
/** What became a message or a status stays what it is; quarantined and ignored rows get another look. */
const reopen = {
  name: 'inbound.reopen',
  text: `update inbound_event set status = 'RECEIVED', reason = case when reason = 'unknown_account' then '${replayedUnknownAccount}' end, processed_at = null
    where id = any (array(select id from inbound_event where id = any ($1) order by id for no key update)) and (status <> 'QUARANTINED' or reason <> 'foreign_account') returning id`,
};

/**
 * Runs ledger rows again, such as those that were quarantined before their account existed. With no double effect: a
 * message is unique by account and provider id, and a status never goes back. INVALID names events whose raw text is gone.
 */
export const replayInboundEvents = useCase({
  name: 'conversations.replay-inbound-events',
  permission: 'inbound-event:replay',
  input: z.object({ ids: z.array(z.string()).min(1).max(mostIds, `Replay at most ${mostIds} events at once.`) }),
  async run(context, { ids }) {
    const { tx } = context;
    const gone = await tx.query<{ id: string }>(withoutBody, [ids.filter(isId)]);
    if (gone.length > 0)
      throw new DomainError(
        'INVALID',
        `The raw text of these events is no longer kept (rawWebhookDays of the settings, or erased): leave them out: ${gone.map(({ id }) => id).join(', ')}.`,
        ['ids'],
      );
    const reopened = await tx.query<{ id: string }>(reopen, [ids.filter(isId)]);
    if (reopened.length === 0)
      throw new DomainError('NOT_FOUND', 'None of these events exists or may be replayed.', ['ids']);
    for (const { id } of reopened)
      await tx.enqueue('conversations/process-inbound', { eventId: id }, { jobKey: `replay:${id}` });
    await recordAudit(tx, context, {
      action: 'inbound-events.replayed',
      subjectType: 'tenant',
      subjectId: tx.tenantId,
      after: { ids: reopened.map(({ id }) => id) },
    });
    return reopened.length;
  },
});
