import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { flowById } from './definitions/index.js';
import { loadFacts } from './engine/facts.js';
import { lockRun, setPlace } from './flow-run.sql.js';
import { leaveTask } from './leave-task.js';
import { hasFlowRuns } from './may-concern-flows.js';
import { endingOf } from './run-ending.js';

const ofMessage: Statement = {
  name: 'flow.run-of-message',
  text: `select r.id, r.contact_id as "contactId" from flow_step_run s join flow_run r on r.id = s.flow_run_id
      where s.message_id = $1 and s.outcome = 'sent' and r.status in ('RUNNING', 'SLEEPING', 'PAUSED')
    union all
    select r.id, r.contact_id from flow_run r where r.asked_message_id = $1 and r.asked_at is not null and r.status = 'SLEEPING'`,
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
 * notice. A run that is about to end leaves none. A run that waits for the answer to a question that was refused goes on at once. Safe
 * to repeat: the step is noted once, and a run that has gone on does not wait for that question any more.
 */
export const hearRefusals = listeningUseCase({
  name: 'flows.hear-refusals',
  listensTo: ['message.failed'],
  // A refusal may come within the two seconds for which `mayConcernFlows` remembers that the tenant had no runs. Refusals are rare.
  isWanted: hasFlowRuns,
  audit: notAudited('What flows do is recorded in flow_step_run.'),
  async run({ tx, clock }, { event }) {
    const { messageId } = event.payload;
    const [seen] = await tx.query<{ id: string; contactId: string }>(ofMessage, [messageId]);
    if (!seen) return;
    await lockContact(tx, seen.contactId);
    const run = await lockRun(tx, seen.id);
    if (!run) return;
    if (run.askedMessageId === messageId && run.askedAt !== null) {
      if (run.status !== 'SLEEPING' || !run.askingFailed) return;
      await tx.query(setPlace, [run.id, 'RUNNING', run.step, run.wakeAt, run.askedAt, null]);
      await tx.enqueue('flows/advance', { flowRunId: run.id });
      return;
    }
    if ((await tx.query(noteRefusal, [messageId])).length === 0) return;
    const flow = flowById(run.flow);
    const facts = await loadFacts(tx, run.contactId, run.conversationId, run);
    const tenant = await loadTenant(tx, tx.tenantId);
    if (flow && facts && endingOf(flow, tenant, facts, run) === null)
      await leaveTask(flow, { tx, facts, tenant, now: clock.now() });
  },
});
