import { moveConversation, waitsSince } from '../conversations/index.js';
import { assignContact } from '../leads/index.js';
import { chooseSeller } from '../sellers/index.js';
import type { Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import type { TenantProfile } from '../tenants/index.js';
import { insertDecision } from './agent-decision.sql.js';
import { decideRoute, type Route, type RoutingFacts } from './routing-table.js';

/** Stores the decision, moves the conversation to the status `moved_to` unless that is null, and logs the machine's decision. */
const recordDecision = batchableStatement(
  'routing.record',
  {
    decision_id: 'uuid',
    conversation_id: 'uuid',
    message_id: 'uuid',
    seller_id: 'uuid',
    assigned_seller_id: 'uuid',
    destination: 'text',
    priority: 'int',
    rule: 'text',
    reasoning: 'jsonb',
    moved_to: 'text',
    log_id: 'uuid',
    facts: 'jsonb',
    outcome: 'jsonb',
  },
  `decision as (
      insert into routing_decision (id, tenant_id, conversation_id, message_id, seller_id, assigned_seller_id, destination, priority, rule, reasoning, codes)
      select decision_id, app.tenant(), conversation_id, message_id, seller_id, assigned_seller_id, destination, priority, rule, reasoning ->> 'text', jsonb_build_object('reasoning', reasoning - 'text') from input
      on conflict (tenant_id, message_id) do nothing),
    moved as (${moveConversation('i.conversation_id', 'i.moved_to', 'true', {
      from: '(select conversation_id, message_id, moved_to from input where moved_to is not null) i',
      waitingSince: `case i.moved_to when 'WAITING' then ${waitsSince('i.message_id')} end`,
    })})
    ${insertDecision({ id: 'log_id', kind: `'ROUTE'`, subject_type: `'Conversation'`, subject_id: 'conversation_id', input: 'facts', output: 'outcome' }, 'input')}`,
);

export interface RoutedConversation {
  id: string;
  contactId: string;
  leadId: string | null;
  sellerId: string | null;
}

/** The route, the seller who gets the conversation, and its new status; null if the status does not change. */
export interface Routed extends Route {
  assignedSellerId: string | null;
  movedTo: 'WAITING' | 'CLOSED' | null;
}

/**
 * Decides where a message of a BOT conversation goes and moves the conversation: CHATBOT leaves it with the agent,
 * AUTO_REJECT closes it, any other destination makes it wait for a person. The caller holds the conversation's row lock.
 */
export async function routeConversation(
  tx: Transaction,
  conversation: RoutedConversation,
  messageId: string,
  facts: RoutingFacts,
  { settings, language }: Pick<TenantProfile, 'settings' | 'language'>,
  now: Date,
): Promise<Routed> {
  const route = decideRoute(facts, settings.routing, language);
  const { destination, priority, rule } = route;
  const waits = destination !== 'CHATBOT' && destination !== 'AUTO_REJECT';
  let assignedSellerId = waits ? conversation.sellerId : null;
  if (destination === 'SALES_TEAM' && !assignedSellerId) {
    // If cases are assigned automatically, only a seller at work is chosen; if nobody is at work, the case goes to the first seller who
    // comes.
    const { contactId, leadId } = conversation;
    assignedSellerId = await chooseSeller(
      tx,
      now,
      { contactId, leadId, messageId },
      { onlyAtWork: settings.cases.automatic && settings.answering.enabled, ...settings.assignment },
    );
    if (assignedSellerId) await assignContact(tx, conversation.contactId, conversation.leadId, assignedSellerId);
  }
  const needsPerson = waits || (destination === 'CHATBOT' && !settings.answering.enabled);
  const movedTo = needsPerson ? 'WAITING' : destination === 'AUTO_REJECT' ? 'CLOSED' : null;
  tx.sendLast(recordDecision, [
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
  if (movedTo === 'WAITING')
    tx.record('conversation.handed-over', {
      conversationId: conversation.id,
      sellerId: assignedSellerId ?? conversation.sellerId,
    });
  return { ...route, assignedSellerId, movedTo };
}
