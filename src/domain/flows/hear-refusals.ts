import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { flowById } from './definitions/index.js';
import { loadFacts } from './engine/facts.js';
import { lockRun } from './flow-run.sql.js';
import { leaveTask } from './leave-task.js';
import { mayConcernFlows } from './may-concern-flows.js';
import { endingOf } from './run-ending.js';

const ofMessage: Statement = {
  name: 'flow.run-of-message',
  text: `select r.id, r.contact_id as "contactId" from flow_step_run s join flow_run r on r.id = s.flow_run_id
    where s.message_id = $1 and s.outcome = 'sent' and r.status in ('RUNNING', 'SLEEPING', 'PAUSED')`,
};
/** A status that comes later may say that the message arrived all the same. */
const noteRefusal: Statement = {
  name: 'flow.note-refusal',
  text: `update flow_step_run s set outcome = 'refused' where s.message_id = $1 and s.outcome = 'sent'
      and exists (select from message m where m.id = $1 and m.status = 'FAILED')
    returning s.id`,
};

/**
 * Notes in the history of a run that the channel refused what a step wrote, and leaves a task to the team at once: nobody else would
 * notice. A run that is about to end leaves none. Safe to repeat: the step is noted once.
 */
export const hearRefusals = listeningUseCase({
  name: 'flows.hear-refusals',
  listensTo: ['message.failed'],
  isWanted: mayConcernFlows,
  audit: notAudited('What flows do is recorded in flow_step_run.'),
  async run({ tx, clock }, { event }) {
    const { messageId } = event.payload;
    const [seen] = await tx.query<{ id: string; contactId: string }>(ofMessage, [messageId]);
    if (!seen) return;
    await lockContact(tx, seen.contactId);
    const run = await lockRun(tx, seen.id);
    if (!run || (await tx.query(noteRefusal, [messageId])).length === 0) return;
    const flow = flowById(run.flow);
    const facts = await loadFacts(tx, run.contactId, run.conversationId);
    const tenant = await loadTenant(tx, tx.tenantId);
    if (flow && facts && endingOf(flow, tenant, facts, run) === null)
      await leaveTask(flow, { tx, facts, tenant, now: clock.now() });
  },
});
