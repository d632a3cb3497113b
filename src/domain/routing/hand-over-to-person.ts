import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

/**
 * The conversation's move, the reason on the decision about its message, and the alert, in one round trip; no row where the
 * conversation is not the bot's in this version any more. An alert that stands unacknowledged is not raised again.
 */
const handOver: Statement = {
  name: 'routing.hand-over',
  text: `with moved as (
      update conversation set status = 'WAITING', version = version + 1, updated_at = now()
      where id = $1 and status = 'BOT' and version = $2 returning id, seller_id),
    decided as (
      update routing_decision set destination = 'HUMAN_AGENT', priority = $4, rule = $5, reasoning = $6
      where message_id = $3 and exists (select from moved)),
    alerted as (
      insert into alert (id, tenant_id, seller_id, kind, severity, title, details, subject_id)
      select $7, app.tenant(), seller_id, $8, 'WARNING', $9, $10, id from moved
      on conflict (tenant_id, kind, subject_id) do update
        set raised_at = now(), acknowledged_at = null, acknowledged_by = null, seller_id = excluded.seller_id, title = excluded.title, details = excluded.details
        where alert.acknowledged_at is not null
      returning id)
    select seller_id as "sellerId", (select id from alerted) as "alertId" from moved`,
};

/** Why a conversation leaves the agent, for the seller who takes it, and the alert that says so. */
export interface HandOver {
  conversationId: string;
  /** The message that was to be answered. */
  messageId: string;
  /** The conversation's version that the agent acted under. */
  version: number;
  priority: number;
  /** The stable name of the rule that decided. */
  rule: string;
  reasoning: string;
  alert: { kind: string; title: string; details: object };
}

/**
 * Has a conversation of the agent's wait for a person. Gives false where it is not the agent's in that version any more.
 * There is one alert of a kind for a conversation: it is raised again only after somebody has acknowledged it.
 */
export async function handOverToPerson(tx: Transaction, given: HandOver): Promise<boolean> {
  const { conversationId, alert } = given;
  const [moved] = await tx.query<{ sellerId: string | null; alertId: string | null }>(handOver, [
    conversationId,
    given.version,
    given.messageId,
    given.priority,
    given.rule,
    given.reasoning,
    newId(),
    alert.kind,
    alert.title,
    alert.details,
  ]);
  if (!moved) return false;
  const { sellerId, alertId } = moved;
  tx.record('conversation.updated', { conversationId, sellerId });
  if (alertId) tx.record('alert.raised', { alertId, sellerId });
  return true;
}
