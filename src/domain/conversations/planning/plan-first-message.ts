import { loadTenant } from '../../tenants/index.js';
import type { QueueContext } from '../queue-message.js';
import { planSend, type SendPlan, type SendRequest } from './planner.js';
import { readFacts } from './read-facts.js';

/**
 * Plans the system's first message to a contact on an account. A conversation is opened only if this plan lets the message go: otherwise
 * the inbox would show, as the newest of all, empty conversations of people to whom nothing was sent.
 */
export async function planFirstMessage(
  { tx, ports, clock, scope }: QueueContext,
  {
    contactId,
    accountId,
    request,
  }: {
    contactId: string;
    accountId: string;
    request: Pick<SendRequest, 'content' | 'template' | 'isAnswer' | 'isMarketing'>;
  },
): Promise<SendPlan> {
  const now = clock.now();
  const tenant = await loadTenant(tx, scope.tenantId);
  const { place: _, ...facts } = await readFacts(
    tx,
    { providers: ports.providers, tenant },
    { contactId, accountId, now },
  );
  return planSend(facts, { ...request, by: 'SYSTEM', accountId, now });
}
