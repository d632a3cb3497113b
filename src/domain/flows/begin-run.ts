import type { Statement, Transaction } from '../shared/database.port.js';
import { isId, newId } from '../shared/id.js';
import { loadFacts, lockConversation } from './engine/facts.js';
import type { AnyFlow, TimedCause } from './engine/flow.js';
import { findStopCause, type StopCause } from './engine/stop-causes.js';
import { startRun } from './start-run.js';

const latestConversation: Statement = {
  name: 'flow.latest-conversation',
  text: `select c.id as "contactId", v.id as "conversationId" from contact c
      left join lateral (select v.id from conversation v where v.contact_id = c.id order by v.last_message_at desc, v.id limit 1) v on true
    where c.id = $1`,
};

/** The run that was begun, or why none was: `cause` is the reason for which the run would end at once. */
export type StartOutcome =
  | { kind: 'begun'; contactId: string; runId: string }
  | { kind: 'no-contact' }
  | { kind: 'does-not-fit'; cause: StopCause | null }
  | { kind: 'under-way' };

interface Beginning {
  flow: AnyFlow;
  settings: never;
  contactId: string;
  now: Date;
  /** What starts the run, if nobody starts it by hand. */
  cause?: TimedCause;
}

/** Begins a run for a contact, in the contact's latest conversation, if the flow fits. */
export async function startRunForContact(
  tx: Transaction,
  { flow, settings, contactId, now, cause: given }: Beginning,
): Promise<StartOutcome> {
  const [subject] = isId(contactId)
    ? await tx.query<{ contactId: string; conversationId: string | null }>(latestConversation, [contactId])
    : [];
  if (!subject) return { kind: 'no-contact' };
  await lockConversation(tx, subject.conversationId);
  const causeId = given?.id ?? newId();
  const anchorAt = given?.at ?? now;
  const facts = await loadFacts(tx, subject.contactId, subject.conversationId, { causeId, anchorAt });
  if (!facts) return { kind: 'no-contact' };
  const cause = findStopCause(flow.stopsOn, facts, { heardSequence: facts.lastInboundSequence ?? 0n });
  if (cause || !flow.onlyIf(facts, settings)) return { kind: 'does-not-fit', cause };
  const start = { flow, facts, settings, causeId, anchorAt, now, mayMove: false };
  const runId = await startRun(tx, start);
  return runId === null ? { kind: 'under-way' } : { kind: 'begun', contactId: subject.contactId, runId };
}
