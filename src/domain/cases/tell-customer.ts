import { queueMessage } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { findCase } from './case.sql.js';
import { findLanguage } from './customer-language.js';
import { expectedAnswer } from './expected-answer.js';

/** Nobody is told who has an answer already, or was told before by this event. */
const hold: Statement = {
  name: 'case.hold-to-tell',
  text: `select v.contact_id as "contactId" from conversation v where v.id = $1 and v.status = 'WAITING'
      and not exists (select from message m where m.conversation_id = v.id and m.idempotency_key = $2) for no key update`,
};

/** Tells a customer who is handed over, and by when to expect an answer. Safe to repeat: the message carries the event's id. */
export const tellCustomer = listeningUseCase({
  name: 'cases.tell-customer',
  listensTo: ['case.opened'],
  isWanted: async tx => (await loadTenant(tx, tx.tenantId)).settings.cases.tellCustomer,
  audit: notAudited('The message itself stands in the conversation.'),
  async run(context, { eventId, event }) {
    const { tx, scope, clock } = context;
    const { caseId, conversationId } = event.payload;
    const key = `case-opened:${eventId}`;
    const [place] = await tx.query<{ contactId: string }>(hold, [conversationId, key]);
    if (!place) return;
    const tenant = await loadTenant(tx, scope.tenantId);
    const language = await findLanguage(tx, conversationId, tenant.language);
    const body = await expectedAnswer(tx, await findCase(tx, caseId), tenant, language, clock.now());
    await queueMessage(context, {
      conversationId,
      contactId: place.contactId,
      author: 'SYSTEM',
      kind: 'notice',
      body,
      idempotencyKey: key,
      // The customer's own message is what it answers, so quiet hours do not hold it back.
      wish: { content: 'TEXT', isAnswer: true },
    });
  },
});
