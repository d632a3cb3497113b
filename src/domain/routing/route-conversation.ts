import { assignContact } from '../leads/index.js';
import { chooseSeller } from '../sellers/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TenantSettings } from '../tenants/index.js';
import { decideRoute, type Route, type RoutingFacts } from './routing-table.js';

/** The decision, the conversation's move where $10 says where to, and the entry in the log of what the machine decided. */
const recordDecision: Statement = {
  name: 'routing.record',
  text: `with decision as (
      insert into routing_decision (id, tenant_id, conversation_id, message_id, seller_id, assigned_seller_id, destination, priority, rule, reasoning)
      values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9) on conflict (message_id) do nothing),
    moved as (
      update conversation set status = $10::text, version = version + 1, updated_at = now() where id = $2 and $10::text is not null)
    insert into agent_decision (id, tenant_id, kind, subject_type, subject_id, input, output)
    values ($11, app.tenant(), 'ROUTE', 'Conversation', $2, $12, $13)`,
};

export interface RoutedConversation {
  id: string;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
}

/** Where a message goes, whose the conversation becomes, and the status that it moved to, if it moved. */
export interface Routed extends Route {
  assignedSellerId: string | null;
  movedTo: 'WAITING' | 'CLOSED' | null;
}

/**
 * Decides where a message of a BOT conversation goes and moves the conversation: CHATBOT keeps it the bot's, AUTO_REJECT
 * closes it, anything else makes it wait for a person. The caller holds the conversation's row lock.
 */
export async function routeConversation(
  tx: Transaction,
  conversation: RoutedConversation,
  messageId: string,
  facts: RoutingFacts,
  settings: TenantSettings,
): Promise<Routed> {
  const route = decideRoute(facts, settings.routing);
  const { destination, priority, rule } = route;
  const waits = destination !== 'CHATBOT' && destination !== 'AUTO_REJECT';
  let assignedSellerId = waits ? conversation.sellerId : null;
  if (destination === 'SALES_TEAM' && !assignedSellerId) {
    assignedSellerId = await chooseSeller(tx);
    if (assignedSellerId) await assignContact(tx, conversation.contactId, conversation.leadId, assignedSellerId);
  }
  const handsOver = waits || (destination === 'CHATBOT' && !settings.answering.enabled);
  const movedTo = handsOver ? 'WAITING' : destination === 'AUTO_REJECT' ? 'CLOSED' : null;
  await tx.query(recordDecision, [
    newId(),
    conversation.id,
    messageId,
    assignedSellerId ?? conversation.sellerId,
    assignedSellerId,
    destination,
    priority,
    rule,
    route.reasoning,
    movedTo,
    newId(),
    { messageId, ...facts },
    { destination, priority, rule, assignedSellerId },
  ]);
  return { ...route, assignedSellerId, movedTo };
}
