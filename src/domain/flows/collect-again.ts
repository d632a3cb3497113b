import { z } from 'zod';
import { isUnpaid, type OverdueInvoice } from '../orders/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { leaveInvoiceTask } from './definitions/invoice-tasks.js';
import { paymentReminder } from './definitions/payment-reminder.flow.js';
import { loadFacts } from './engine/facts.js';

const endedRun: Statement = {
  name: 'flow.ended-reminders',
  text: `select r.contact_id as "contactId", r.conversation_id as "conversationId", i.id, i.number, i.currency, (i.total_minor - i.paid_minor)::text as "owedMinor", i.due_at as "dueAt"
    from flow_run r join invoice i on i.id = r.cause_id where r.flow = $1 and i.id = $2 and r.ended_at is not null and ${isUnpaid('i')}`,
};
type EndedRun = Omit<OverdueInvoice, 'dueAt'> & { contactId: string; conversationId: string | null; dueAt: Date };

/**
 * Creates a task for the seller to collect an invoice of which a payment was removed, if its reminders are over. The flow reminds of an
 * invoice only once, so otherwise nobody would ask for it again. Safe to repeat.
 */
export const collectAgain = useCase({
  name: 'flows.collect-again',
  permission: 'flow:run',
  input: z.object({ invoiceId: z.uuid() }),
  audit: notAudited('Tasks of automations are no deeds of a person.'),
  async run({ tx, clock }, { invoiceId }): Promise<void> {
    const [ended] = await tx.query<EndedRun>(endedRun, [paymentReminder.id, invoiceId]);
    if (!ended) return;
    const { contactId, conversationId, dueAt, ...invoice } = ended;
    const facts = await loadFacts(tx, contactId, conversationId);
    if (!facts || facts.erased) return;
    const { leadId, sellerId } = facts;
    const tenant = await loadTenant(tx, tx.tenantId);
    const about = { invoice: { ...invoice, dueAt: dueAt.toISOString() }, tenant };
    await leaveInvoiceTask(tx, 'task', about, {
      contactId,
      leadId,
      sellerId,
      now: clock.now(),
      again: true,
    });
  },
});
