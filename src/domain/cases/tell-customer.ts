import { queueMessage } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import { batchableStatement } from '../shared/for-several.js';
import { languages } from '../shared/translations.js';
import { loadTenant } from '../tenants/index.js';
import { type CaseToTell, expectedAnswer } from './expected-answer.js';

/**
 * Also reads the language of the customer's last message. Returns no row if the conversation no longer waits, or this event's notice
 * was sent.
 */
const hold = batchableStatement(
  'case.hold-to-tell',
  { case_id: 'uuid', conversation_id: 'uuid', key: 'text' },
  `place as materialized (select i.*, v.contact_id from (select * from input order by conversation_id offset 0) i
      cross join lateral (select contact_id from conversation where id = i.conversation_id and status = 'WAITING' for no key update) v)
    select p.call, p.contact_id as "contactId", k.seller_id as "sellerId", k.department,
      (select language from lead_intent where message_id = asked.id) as language,
      coalesce(said.author = 'AI_AGENT', false) and exists (select from routing_decision d where d.message_id = asked.id and d.rule = 'agent-hands-over' offset 0) as "isTold"
    from place p cross join lateral (select seller_id, department from support_case where id = p.case_id limit 1) k
      left join lateral (select m.id from message m
        where m.conversation_id = p.conversation_id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) asked on true
      left join lateral (select m.author from message m
        where m.conversation_id = p.conversation_id order by m.sent_at desc, m.sequence desc, m.id desc limit 1) said on true
    where not exists (select from message m where m.conversation_id = p.conversation_id and m.idempotency_key = p.key offset 0)`,
);
interface Held extends Pick<CaseToTell, 'sellerId' | 'department'> {
  contactId: string;
  language: string | null;
  /** Whether the agent handed over in its answer, which says so, and nobody has written since. */
  isTold: boolean;
}

/**
 * Tells a customer about the hand-over, and when to expect an answer. Safe to repeat: the message's idempotency key contains the
 * event's id.
 */
export const tellCustomer = listeningUseCase({
  name: 'cases.tell-customer',
  listensTo: ['case.opened'],
  isWanted: async tx => (await loadTenant(tx, tx.tenantId)).settings.cases.tellCustomer,
  ofMessages: true,
  audit: notAudited('The message is stored in the conversation.'),
  async run(context, { eventId, event }) {
    const { tx, scope, clock } = context;
    const { caseId, conversationId } = event.payload;
    const key = `case-opened:${eventId}`;
    tx.reserveKeys([conversationId]);
    const [held] = await tx.query<Held>(hold, [caseId, conversationId, key]);
    if (!held) return;
    const tenant = await loadTenant(tx, scope.tenantId);
    const language = languages.find(known => known === held.language) ?? tenant.language;
    const body = await expectedAnswer(tx, { ...held, conversationId }, tenant, language, clock.now(), held.isTold);
    if (body === null) return;
    await queueMessage(context, {
      conversationId,
      contactId: held.contactId,
      author: 'SYSTEM',
      kind: 'notice',
      body,
      idempotencyKey: key,
      // Quiet hours do not delay an answer to what the customer has just written. If a person opens the case of an older conversation in
      // the night, it waits for the morning.
      request: { content: 'TEXT' },
    });
  },
});
