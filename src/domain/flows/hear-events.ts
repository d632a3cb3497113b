import { lockContact } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Sql, Statement } from '../shared/database.port.js';
import type { WriteContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { flowById, flows } from './definitions/index.js';
import { endFlowRun } from './end-run.js';
import { type FlowFacts, loadFacts, lockConversation } from './engine/facts.js';
import type { StartEvent } from './engine/flow.js';
import { findStopCause, hasReplied } from './engine/stop-causes.js';
import { activeRunsOf, lockRun, type RunRow, setPlace } from './flow-run.sql.js';
import { flowConfig } from './flows.settings.js';
import { mayConcernFlows } from './may-concern-flows.js';
import { startRun } from './start-run.js';
import { yields } from './yields.js';

interface Subject {
  contactId: string;
  conversationId: string | null;
}
const ofConversation: Statement = {
  name: 'flow.subject-of-conversation',
  text: 'select contact_id as "contactId", id as "conversationId" from conversation where id = $1',
};
const ofLead: Statement = {
  name: 'flow.subject-of-lead',
  text: `select l.contact_id as "contactId", (select v.id from conversation v where v.lead_id = l.id order by v.last_message_at desc, v.id limit 1) as "conversationId"
    from lead l where l.id = $1`,
};

/**
 * Starts the flows that an event starts, ends the runs that it ends, and wakes the runs whose answer has come. Safe to repeat: an event
 * starts a run only once, and everything else depends only on the current state.
 */
export const hearEvents = listeningUseCase({
  name: 'flows.hear-events',
  listensTo: [
    'message.added',
    'conversation.handed-over',
    'case.closed',
    'lead.converted',
    'order.placed',
    'order.updated',
  ],
  isWanted: mayConcernFlows,
  audit: notAudited('What flows do is recorded in flow_step_run.'),
  async run(context, { eventId, event }) {
    const { tx } = context;
    const subject = await subjectOf(tx, event);
    if (!subject) return;
    // The contact is locked before the conversation, in the same order as in steps, which may write in another conversation of the contact.
    await lockContact(tx, subject.contactId);
    await lockConversation(tx, subject.conversationId);
    for (const run of await activeRunsOf(tx, subject.contactId)) await updateRunAfterEvent(context, run);
    if (event.name === 'lead.converted' || event.name === 'order.placed' || event.name === 'order.updated') return;
    const facts = await loadFacts(tx, subject.contactId, subject.conversationId);
    const causeId = event.name === 'message.added' ? event.payload.messageId : eventId;
    // If an event is handled late, newer messages may have followed. Only the newest message starts the run.
    const isNewest = event.name !== 'message.added' || facts?.lastMessageId === causeId;
    if (facts && isNewest && !facts.lastByFlow) await start(context, event.name, facts, causeId);
  },
});

type EventContext = WriteContext<unknown>;

type Payload = { conversationId: string } | { leadId: string } | { contactId: string };

async function subjectOf(tx: Sql, { payload }: { payload: Payload }): Promise<Subject | undefined> {
  if ('conversationId' in payload) return (await tx.query<Subject>(ofConversation, [payload.conversationId]))[0];
  if ('leadId' in payload) return (await tx.query<Subject>(ofLead, [payload.leadId]))[0];
  return { contactId: payload.contactId, conversationId: null };
}

/** Ends the run if a stop cause holds, or wakes it if the answer that it waits for has come. */
async function updateRunAfterEvent({ tx, clock }: EventContext, seen: RunRow): Promise<void> {
  const flow = flowById(seen.flow);
  const run = flow ? await lockRun(tx, seen.id) : null;
  const facts = run ? await loadFacts(tx, run.contactId, run.conversationId, run) : null;
  if (!flow || !run || !facts) return;
  const { language } = await loadTenant(tx, tx.tenantId);
  const cause = findStopCause(flow.stopsOn, facts, run);
  if (cause) await endFlowRun(tx, run.id, 'STOPPED', cause, { language, now: clock.now() });
  else if (run.status === 'SLEEPING' && run.askedAt && hasReplied(facts, run)) {
    await tx.query(setPlace, [run.id, 'RUNNING', run.step, run.wakeAt, run.askedAt, null]);
    await tx.enqueue('flows/advance', { flowRunId: run.id });
  }
}

async function start({ tx, clock }: EventContext, event: StartEvent, facts: FlowFacts, causeId: string): Promise<void> {
  const { settings } = await loadTenant(tx, tx.tenantId);
  const anchorAt = facts.lastMessageAt ?? clock.now();
  for (const flow of flows) {
    const config = flowConfig(settings, flow);
    if (!config.enabled || !flow.startsOn.includes(event) || flow.startsIf?.(facts) === false) continue;
    if (
      findStopCause(flow.stopsOn, facts, { heardSequence: facts.lastInboundSequence ?? 0n }) ||
      !flow.onlyIf(facts, config.settings) ||
      (await yields(tx, flow, facts.contactId))
    )
      continue;
    await startRun(tx, { flow, facts, settings: config.settings, causeId, anchorAt, now: clock.now(), mayMove: true });
  }
}
