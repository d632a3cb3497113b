import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { startRunForContact } from './begin-run.js';
import { flows } from './definitions/index.js';
import type { TimedCause } from './engine/flow.js';
import { flowConfig } from './flows.settings.js';
import { yields } from './yields.js';

/**
 * A contact who has a run of the flow is left for a later hour, when that run is over. A cause whose time is over starts a run only if it
 * has waited for such a run.
 */
const startable: Statement = {
  name: 'flow.startable-causes',
  text: `select c.id from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) c (id, contact_id, until)
    where not exists (select from flow_run r where r.flow = $1 and r.cause_id = c.id)
      and not exists (select from flow_run r where r.flow = $1 and r.contact_id = c.contact_id and r.status in ('RUNNING', 'SLEEPING', 'PAUSED'))
      and (c.until is null or c.until > $5
        or exists (select from flow_run r where r.flow = $1 and r.contact_id = c.contact_id and r.started_at <= c.until and r.ended_at > c.until))`,
};

/** The causes of one hour; the rest is left to the next, so that the transaction does not hold many contacts for long. */
const atOnce = 500;

/**
 * Starts, once an hour, the runs of flows that begin because time has passed, such as the reminder of an invoice that was due. Safe to
 * repeat: a cause starts one run. Of several causes of a contact, the first one starts a run.
 */
export const startTimedRuns = scheduledUseCase({
  name: 'flows.start-timed-runs',
  cron: '12 * * * *',
  audit: notAudited('Runs are recorded in flow_run.'),
  async run({ tx, scope, clock }) {
    const tenant = await loadTenant(tx, scope.tenantId);
    const now = clock.now();
    for (const flow of flows) {
      const { enabled, settings } = flowConfig(tenant.settings, flow);
      if (!enabled || !flow.startsAfter) continue;
      let started = 0;
      for (const cause of await withoutRun(tx, flow.id, await flow.startsAfter(tx, settings, now), now)) {
        await lockContact(tx, cause.contactId);
        if (await yields(tx, flow, cause.contactId)) continue;
        const { kind } = await startRunForContact(tx, { flow, settings, contactId: cause.contactId, now, cause });
        if (kind === 'begun') started += 1;
        if (started === atOnce) break;
      }
    }
  },
});

/** Returns the causes that may start a run, one for each contact, in the order of contacts, in which locks are taken. */
async function withoutRun(tx: Transaction, flowId: string, causes: TimedCause[], now: Date): Promise<TimedCause[]> {
  const values = [
    flowId,
    causes.map(({ id }) => id),
    causes.map(({ contactId }) => contactId),
    causes.map(({ until }) => until ?? null),
    now,
  ];
  const rows = causes.length === 0 ? [] : await tx.query<{ id: string }>(startable, values);
  const ids = new Set(rows.map(({ id }) => id));
  const first = new Map<string, TimedCause>();
  for (const cause of causes) if (ids.has(cause.id) && !first.has(cause.contactId)) first.set(cause.contactId, cause);
  return [...first.values()].sort((one, other) => (one.contactId < other.contactId ? -1 : 1));
}
