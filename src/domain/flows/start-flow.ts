import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type StartOutcome, startRunForContact } from './begin-run.js';
import { flowById } from './definitions/index.js';
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
    const begun = await startRunForContact(tx, { flow, settings: config.settings, contactId, now: clock.now() });
    if (begun.kind !== 'begun') throw refusals[begun.kind]();
    audit['flow.started'].after({ id: begun.contactId, flowId });
    return begun.runId;
  },
});

const field = ['contactId'];
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
