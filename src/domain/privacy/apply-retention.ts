import { emptyLedger } from '../conversations/index.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { lazy } from '../shared/lazy.js';
import { retentionStatements } from '../shared/table-statements.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { contactErased, eraseContactRows, hasWaitingEvents } from './erase.js';
import { privacyTasks } from './privacy.tasks.js';
import { type ContactPlace, findSilentContacts, firstContact, isStillSilent } from './silent-contacts.js';

const sweeps = lazy(retentionStatements);
const maxContacts = 200;
const maxPages = 20;
const maxRows = 5_000;

const audit = { 'contact.erased': contactErased };

/**
 * Applies the tenant's retention periods: empties old raw webhooks, deletes rows that are older than the `retention` of their
 * table, and erases contacts that have been silent for too long. Each run does a bounded part and enqueues the next one, so that no
 * job runs long.
 */
export const applyRetention = longUseCase({
  name: 'privacy.apply-retention',
  permission: 'privacy:retain',
  input: privacyTasks['privacy/apply-retention'].payload,
  audit,
  async run(context, { after = firstContact }) {
    const { clock, scope, transaction, read } = context;
    const now = clock.now();
    const { settings, language } = await loadTenant(read, scope.tenantId);
    const { retentionMonths: months, rawWebhookDays } = settings.privacy;
    let more = await emptyLedger(context, new Date(now.getTime() - rawWebhookDays * dayMs));
    let next: ContactPlace | null = null;
    const keptSince = months === null ? null : monthsBefore(now, months);
    if (keptSince) next = await eraseSilent(context, keptSince, after, language);
    for (const { after: age, ...statement } of sweeps()) {
      const before = age === 'retentionMonths' ? keptSince : new Date(now.getTime() - age * dayMs);
      if (before && (await sweep(context, statement, before))) more = true;
    }
    if (more || next)
      await transaction(tx =>
        tx.enqueue('privacy/apply-retention', next ? { after: next } : {}, { jobKey: 'retention' }),
      );
  },
});

/** The same day of an earlier month, or the last day of that month if it is shorter. */
function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  // A day that the month lacks has become one of the next month: day 0 is the last one of the month before.
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0);
  return before;
}

/** Deletes a batch of old rows of one table. Returns true if more may be left. */
async function sweep({ transaction }: ScopedContext, statement: Statement, before: Date): Promise<boolean> {
  const gone = await transaction(tx => tx.query(statement, [before, maxRows]));
  return gone.length === maxRows;
}

/** Erases the silent ones among the next contacts. Returns where the next run continues; null at the end. */
async function eraseSilent(
  context: ScopedContext<typeof audit>,
  cutoff: Date,
  after: ContactPlace,
  language: 'es' | 'en',
): Promise<ContactPlace | null> {
  let place: ContactPlace | null = after;
  let erased = 0;
  for (let page = 0; place && page < maxPages && erased < maxContacts; page++) {
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

/**
 * Erases each contact in a transaction of its own, after checking again, under its locks, that it has not written since the list was read.
 */
async function eraseOne(
  context: ScopedContext<typeof audit>,
  id: string,
  cutoff: Date,
  language: 'es' | 'en',
): Promise<void> {
  await context.transaction(async (tx, trail) => {
    const mayErase = async () => (await isStillSilent(tx, cutoff, id)) && !(await hasWaitingEvents(tx, id));
    const erased = await eraseContactRows(tx, context, id, language, mayErase);
    if (erased) trail['contact.erased'].after({ id, ...erased }, { by: { kind: 'job', id: null, name: 'retention' } });
  });
}
