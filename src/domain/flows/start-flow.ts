import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type StartOutcome, startRunForContact } from './begin-run.js';
import { flowById } from './definitions/index.js';
import type { AnyFlow, TimedCause } from './engine/flow.js';
import { flowConfig } from './flows.settings.js';

/** Starts a flow for a contact by hand, in the contact's latest conversation. Returns the id of the run. */
export const startFlow = useCase({
  name: 'flows.start',
  permission: 'flow:start',
  input: z.object({ flowId: z.string(), contactId: z.string() }),
  audit: {
    'flow.started': { subject: 'contact', shows: ({ flowId }: { id: string; flowId: string }) => ({ flowId }) },
  },
  async run({ tx, clock, scope, audit }, { flowId, contactId }): Promise<string> {
    const flow = flowById(flowId);
    if (!flow) throw new DomainError('NOT_FOUND', 'Flow not found.', ['flowId']);
    const { settings } = await loadTenant(tx, scope.tenantId);
    const config = flowConfig(settings, flow);
    if (!config.enabled) throw new DomainError('CONFLICT', 'This flow is off. Turn it on first.', ['flowId']);
    const now = clock.now();
    const cause = isId(contactId) ? await causeByHand(tx, flow, contactId, now) : undefined;
    if (cause === null) throw hadRun();
    const begun = await startRunForContact(tx, { flow, settings: config.settings, contactId, now, cause });
    if (begun.kind !== 'begun') throw refusals[begun.kind]();
    audit['flow.started'].after({ id: begun.contactId, flowId });
    return begun.runId;
  },
});

const hadRuns: Statement = {
  name: 'flow.causes-with-run',
  text: `select cause_id as id, status in ('RUNNING', 'SLEEPING', 'PAUSED') as "underWay" from flow_run where flow = $1 and cause_id = any ($2::uuid[])`,
};

/**
 * Returns what the run is about; undefined if the flow decides it by the contact alone, and null if all that it could be about has had a
 * run that is over.
 */
async function causeByHand(
  tx: Transaction,
  flow: AnyFlow,
  contactId: string,
  now: Date,
): Promise<TimedCause | null | undefined> {
  const causes = (await flow.causesByHand?.(tx, contactId, now)) ?? [];
  if (causes.length === 0) return undefined;
  const runs = await tx.query<{ id: string; underWay: boolean }>(hadRuns, [flow.id, causes.map(({ id }) => id)]);
  const fresh = causes.find(({ id }) => runs.every(run => run.id !== id));
  // A run under way is refused as such.
  return fresh ?? (runs.some(({ underWay }) => underWay) ? undefined : null);
}

const field = ['contactId'];
const hadRun = () =>
  new DomainError('CONFLICT', 'This flow has already run for what it is about, so it was not started again.', field);
const refusals: Record<Exclude<StartOutcome['kind'], 'begun'>, () => DomainError> = {
  'no-contact': () => new DomainError('NOT_FOUND', 'Contact not found.', field),
  'does-not-fit': () =>
    new DomainError('CONFLICT', 'This flow does not apply to the contact right now, so it was not started.', field),
  'under-way': () =>
    new DomainError(
      'CONFLICT',
      'This flow is already running for the contact, or the contact has no conversation.',
      field,
    ),
};
