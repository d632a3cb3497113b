import { recordAudit } from '../access/index.js';
import type { Statement } from '../shared/database.port.js';
import { tasks } from '../shared/tasks.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { emptyLedger } from './empty-ledger.js';
import { eraseContactRows } from './erase.js';
import { type ContactPlace, findSilentContacts, firstContact, isStillSilent } from './silent-contacts.js';

/** Vendors redeliver for a week; a status whose message has not turned up by then belongs to nothing. */
const dropEarlyStatuses: Statement = {
  name: 'retention.early-statuses',
  text: `delete from early_status where id = any (array(select e.id from early_status e where e.tenant_id = app.tenant() and e.at < $1 order by e.id limit $2)) returning id`,
};
/** A client tries again within minutes; a day is promised. */
const dropIdempotencyKeys: Statement = {
  name: 'retention.idempotency-keys',
  text: `delete from idempotency_key where id = any (array(select k.id from idempotency_key k where k.tenant_id = app.tenant() and k.created_at < $1 order by k.created_at limit $2)) returning id`,
};
const dropLedger: Statement = {
  name: 'retention.ledger',
  text: `delete from inbound_event where id = any (array(select e.id from inbound_event e where e.tenant_id = app.tenant() and e.received_at < $1 order by e.received_at, e.id limit $2)) returning id`,
};

const dayMs = 24 * 3_600_000;
const mostContacts = 200;
const mostPages = 20;
const mostRows = 5_000;

/**
 * Empties raw webhooks by age, and where the tenant says how long it keeps people, erases the contacts that have been silent
 * for longer and drops the ledger's rows of that age. A run does a share of it and asks for the next, so no job runs long.
 */
export const applyRetention = longUseCase({
  name: 'privacy.apply-retention',
  permission: 'privacy:retain',
  input: tasks['privacy/apply-retention'].payload,
  async run(context, { after = firstContact }) {
    const { clock, scope, transaction, read } = context;
    const now = clock.now();
    const { settings, language } = await loadTenant(read, scope.tenantId);
    const { retentionMonths: months, rawWebhookDays } = settings.privacy;
    const statuses = await transaction(tx =>
      tx.query(dropEarlyStatuses, [new Date(now.getTime() - 30 * dayMs), mostRows]),
    );
    const keys = await transaction(tx =>
      tx.query(dropIdempotencyKeys, [new Date(now.getTime() - 2 * dayMs), mostRows]),
    );
    const bodies = await emptyLedger(context, new Date(now.getTime() - rawWebhookDays * dayMs));
    let more = bodies || statuses.length === mostRows || keys.length === mostRows;
    let next: ContactPlace | null = null;
    if (months !== null) {
      const cutoff = new Date(now);
      cutoff.setUTCMonth(cutoff.getUTCMonth() - months);
      next = await eraseSilent(context, cutoff, after, language);
      const dropped = await transaction(tx => tx.query(dropLedger, [cutoff, mostRows]));
      more ||= dropped.length === mostRows;
    }
    if (more || next)
      await transaction(tx =>
        tx.enqueue('privacy/apply-retention', next ? { after: next } : {}, { jobKey: 'retention' }),
      );
  },
});

/** Walks on through the contacts and erases who is silent. Gives where the next run goes on; null at the end. */
async function eraseSilent(
  context: ScopedContext,
  cutoff: Date,
  after: ContactPlace,
  language: 'es' | 'en',
): Promise<ContactPlace | null> {
  let place: ContactPlace | null = after;
  let erased = 0;
  for (let page = 0; place && page < mostPages && erased < mostContacts; page++) {
    const { silent, next }: { silent: string[]; next: ContactPlace | null } = await findSilentContacts(
      context.read,
      cutoff,
      place,
    );
    for (const id of silent) await eraseOne(context, id, cutoff, language);
    erased += silent.length;
    place = next;
  }
  return place;
}

/** One transaction a person: who has written since the list was made is not silent any more. */
async function eraseOne(context: ScopedContext, id: string, cutoff: Date, language: 'es' | 'en'): Promise<void> {
  await context.transaction(async tx => {
    if (!(await isStillSilent(tx, cutoff, id))) return;
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
