import { assignContact } from '../leads/index.js';
import { chooseSeller } from '../sellers/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TenantSettings } from '../tenants/index.js';
import { decideRoute, type Route, type RoutingFacts } from './routing-table.js';

const insertDecision: Statement = {
  name: 'routing.insert-decision',
  text: `insert into routing_decision (id, tenant_id, conversation_id, message_id, seller_id, assigned_seller_id, destination, priority, rule, reasoning)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9) on conflict (message_id) do nothing`,
};
const moveConversation: Statement = {
  name: 'routing.move-conversation',
  text: `update conversation set status = $2, version = version + 1, updated_at = now() where id = $1`,
};

export interface RoutedConversation {
  id: string;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
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
): Promise<Route & { assignedSellerId: string | null }> {
  const route = decideRoute(facts, settings.routing);
  const waits = route.destination !== 'CHATBOT' && route.destination !== 'AUTO_REJECT';
  let assignedSellerId = waits ? conversation.sellerId : null;
  if (route.destination === 'SALES_TEAM' && !assignedSellerId) {
    assignedSellerId = await chooseSeller(tx);
    if (assignedSellerId) await assignContact(tx, conversation.contactId, conversation.leadId, assignedSellerId);
  }
  const visibleTo = assignedSellerId ?? conversation.sellerId;
  await tx.query(insertDecision, [
    newId(),
    conversation.id,
    messageId,
    visibleTo,
    assignedSellerId,
    route.destination,
    route.priority,
    route.rule,
    route.reasoning,
  ]);
  const handsOver = waits || (route.destination === 'CHATBOT' && !settings.answering.enabled);
  if (handsOver || route.destination === 'AUTO_REJECT')
    await tx.query(moveConversation, [conversation.id, handsOver ? 'WAITING' : 'CLOSED']);
  return { ...route, assignedSellerId };
}
