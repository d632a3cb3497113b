import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { eraseContactRows } from './erase.js';

/** Vendors redeliver for a week; a status whose message has not turned up by then belongs to nothing. */
const dropEarlyStatuses: Statement = {
  name: 'retention.early-statuses',
  text: 'delete from early_status where tenant_id = app.tenant() and at < $1',
};
/** A client tries again within minutes; a day is promised. */
const dropIdempotencyKeys: Statement = {
  name: 'retention.idempotency-keys',
  text: 'delete from idempotency_key where tenant_id = app.tenant() and created_at < $1',
};
/** Silent: no message either way, nothing done about a lead, a sale or a customer. */
const findSilent: Statement = {
  name: 'retention.silent',
  text: `select c.id from contact c where c.tenant_id = app.tenant() and c.erased_at is null and c.created_at < $1 and c.updated_at < $1
      and not exists (select from conversation v where v.contact_id = c.id and greatest(v.last_message_at, v.created_at) >= $1)
      and not exists (select from lead l where l.contact_id = c.id and greatest(l.created_at, l.updated_at, l.last_activity_at) >= $1)
      and not exists (select from opportunity o join lead l on l.id = o.lead_id where l.contact_id = c.id and o.updated_at >= $1)
      and not exists (select from customer k where k.contact_id = c.id and (greatest(k.created_at, k.updated_at, k.last_interaction_at) >= $1
        or exists (select from opportunity o where o.customer_id = k.id and o.updated_at >= $1)
        or exists (select from interaction i where i.customer_id = k.id and greatest(i.created_at, i.occurred_at, i.follow_up_at) >= $1)))
    order by c.created_at, c.id limit $2`,
};
const dropLedger: Statement = {
  name: 'retention.ledger',
  text: `delete from inbound_event where id = any (array(select e.id from inbound_event e where e.tenant_id = app.tenant() and e.received_at < $1 order by e.received_at, e.id limit $2)) returning id`,
};

const dayMs = 24 * 3_600_000;
const mostContacts = 200;
const mostEvents = 5_000;

/**
 * Erases the contacts that have been silent for longer than the tenant keeps people, and drops the raw webhooks of that
 * age. A run does a share of it and asks for the next, so that no job runs long; without the setting people are kept.
 */
export const applyRetention = longUseCase({
  name: 'privacy.apply-retention',
  permission: 'privacy:retain',
  input: z.object({}),
  async run(context) {
    const { clock, scope, transaction, read } = context;
    const now = clock.now();
    await transaction(async tx => {
      await tx.query(dropEarlyStatuses, [new Date(now.getTime() - 30 * dayMs)]);
      await tx.query(dropIdempotencyKeys, [new Date(now.getTime() - 2 * dayMs)]);
    });
    const { settings, language } = await loadTenant(read, scope.tenantId);
    const months = settings.privacy.retentionMonths;
    if (months === null) return;
    const cutoff = new Date(now);
    cutoff.setUTCMonth(cutoff.getUTCMonth() - months);
    const silent = await read.query<{ id: string }>(findSilent, [cutoff, mostContacts]);
    for (const { id } of silent) await eraseSilent(context, id, cutoff, language);
    const dropped = await transaction(tx => tx.query(dropLedger, [cutoff, mostEvents]));
    if (silent.length === mostContacts || dropped.length === mostEvents)
      await transaction(tx => tx.enqueue('privacy/apply-retention', {}, { jobKey: 'retention' }));
  },
});

const stillSilent: Statement = {
  name: 'retention.still-silent',
  text: findSilent.text.replace('order by', 'and c.id = $3 order by'),
};

/** One transaction a person: who has written since the list was made is not silent any more. */
async function eraseSilent(context: ScopedContext, id: string, cutoff: Date, language: 'es' | 'en'): Promise<void> {
  await context.transaction(async tx => {
    if ((await tx.query(stillSilent, [cutoff, 1, id])).length === 0) return;
    const after = await eraseContactRows(tx, context, id, language);
    if (after)
      await recordAudit(tx, context, {
        by: { kind: 'job', id: null, name: 'retention' },
        action: 'contact.erased',
        subjectType: 'contact',
        subjectId: id,
        after,
      });
  });
}
