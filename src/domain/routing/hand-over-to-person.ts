import { moveConversation, waitsSince } from '../conversations/index.js';
import { raiseAlertAgain } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { codesOf, finished } from '../shared/text-codes.js';
import type { CodedText } from '../shared/translations.js';

/** The alert's values: parameters of the statement, and columns of `moved` for the conversation's. */
const alertValues = {
  id: '$7',
  sellerId: 'seller_id',
  kind: '$8',
  severity: `'WARNING'`,
  title: '$9',
  details: '$10',
  subjectId: 'id',
};
/**
 * Moves the conversation, changes the decision about its message, or makes it if there is none yet, and raises the alert, in one round
 * trip. Returns no row if the agent no longer has the conversation in this version. An alert that is not acknowledged yet is not raised
 * again.
 */
const handOver: Statement = {
  name: 'routing.hand-over',
  text: `with moved as (${moveConversation('$1', `'WAITING'`, `status = 'BOT' and version = $2`, { waitingSince: waitsSince('$3') })}),
    decided as (
      insert into routing_decision as r (id, tenant_id, conversation_id, message_id, seller_id, destination, priority, rule, reasoning, codes)
      select $11, app.tenant(), moved.id, $3, moved.seller_id, 'HUMAN_AGENT', $4, $5, $6, $12 from moved
      on conflict (tenant_id, message_id) do update set destination = excluded.destination, priority = excluded.priority, rule = excluded.rule, reasoning = excluded.reasoning, codes = excluded.codes),
    alerted as (${raiseAlertAgain(alertValues, 'moved')})
    select seller_id as "sellerId", (select id from alerted) as "alertId" from moved`,
};

/** The reason why a person has to answer from now on. `reasoning` is in the tenant's language, without a code if a model wrote it. */
export interface HandOver {
  conversationId: string;
  /** The message that the agent was to answer. */
  messageId: string;
  /** The version of the conversation that the agent worked on. */
  version: number;
  priority: number;
  /** The stable name of the rule that decided. */
  rule: string;
  reasoning: CodedText | string;
  alert: { kind: string; title: CodedText; details: object };
}

/**
 * Moves a conversation from the agent to waiting for a person. Returns false if the agent no longer has it in that version. A conversation
 * has one alert per kind, which is raised again only after it was acknowledged.
 */
export async function handOverToPerson(tx: Transaction, given: HandOver): Promise<boolean> {
  const { conversationId, alert } = given;
  const [moved] = await tx.query<{ sellerId: string | null; alertId: string | null }>(handOver, [
    conversationId,
    given.version,
    given.messageId,
    given.priority,
    given.rule,
    finished(given.reasoning),
    newId(),
    alert.kind,
    alert.title,
    alert.details,
    newId(),
    codesOf({ reasoning: given.reasoning }),
  ]);
  if (!moved) return false;
  recordHandOver(tx, conversationId, moved);
  return true;
}

/** Records the events of a conversation that begins to wait for a person, and of its alert if one was raised. */
export function recordHandOver(tx: Transaction, conversationId: string, waits: Waits): void {
  tx.record('conversation.handed-over', { conversationId, sellerId: waits.sellerId });
  recordWait(tx, conversationId, waits);
}

interface Waits {
  sellerId: string | null;
  alertId?: string | null;
}
/** Does the same for a conversation that a person has already. */
export function recordWait(tx: Transaction, conversationId: string, { sellerId, alertId = null }: Waits): void {
  tx.record('conversation.updated', { conversationId, sellerId });
  if (alertId) tx.record('alert.raised', { alertId, sellerId, with: 'hand-over' });
}
