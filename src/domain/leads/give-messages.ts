import type { Statement, Transaction } from '../shared/database.port.js';

/** A model's judgement of a message belongs to its lead: that of a closed lead stays with the seller who closed it. */
const giveStatement: Statement = {
  name: 'assign.messages',
  text: `with media as (
      update message_media d set seller_id = $2 where d.tenant_id = app.tenant() and d.message_id = any ($1) and d.seller_id is distinct from $2),
    intents as (
      update lead_intent i set seller_id = $2 where i.message_id = any ($1) and i.seller_id is distinct from $2),
    sentiments as (
      update sentiment_analysis s set seller_id = $2 where s.message_id = any ($1) and s.seller_id is distinct from $2),
    corrections as (
      update understanding_correction c set seller_id = $2 where c.message_id = any ($1) and c.seller_id is distinct from $2),
    routing as (
      update routing_decision r set seller_id = $2 where r.message_id = any ($1) and r.seller_id is distinct from $2),
    judgements as (
      update lead_classification k set seller_id = $2 from lead l
      where k.message_id = any ($1) and k.seller_id is distinct from $2 and l.id = k.lead_id and l.status not in ('WON', 'LOST')),
    alerts as (
      update alert a set seller_id = $2 where a.tenant_id = app.tenant() and a.subject_id = any ($1) and a.seller_id is distinct from $2)
    update message set seller_id = $2 where id = any ($1) and seller_id is distinct from $2`,
};

/** Gives messages, which the caller has locked, with all that hangs on them to a seller. */
export async function giveMessages(
  tx: Transaction,
  messages: readonly { id: string }[],
  sellerId: string | null,
): Promise<void> {
  if (messages.length > 0) await tx.query(giveStatement, [messages.map(({ id }) => id), sellerId]);
}
