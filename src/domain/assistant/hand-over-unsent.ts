import { errorSentence } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { handOverFromAgent, type LeftMessage } from './agent-hand-over.js';
import { assistantTexts } from './assistant.texts.js';

/**
 * Hands the conversation to a person, because the agent's answer cannot be sent. `error` is a message's error: a code, then a sentence for
 * the tenant's users, or the vendor's words.
 */
export async function handOverUnsent(
  tx: Transaction,
  { language }: Pick<TenantProfile, 'language'>,
  message: LeftMessage,
  error: string,
): Promise<void> {
  const reasoning = assistantTexts.coded(language, 'answerNotSent', { reason: errorSentence(error) });
  await handOverFromAgent(tx, language, message, { rule: 'answer-not-sent', reasoning });
}

/** A statement of its own, so that the next one sees what others committed during the wait. */
const lock: Statement = {
  name: 'hand-over-unsent.lock',
  text: 'select id from conversation where id = $1 for no key update',
};
/**
 * The answer that failed, and its conversation, if the agent still has it in the version of the answer, and nothing that was written since
 * reached the contact. A picture that follows an answer is missed as the answer is. An answer to somebody who wants none is not missed.
 */
const load: Statement = {
  name: 'hand-over-unsent.load',
  text: `select coalesce(m.answers_id, a.answers_id) as "messageId", coalesce(m.error, '') as error, v.id as "conversationId", v.version, v.lead_id as "leadId", c.name as "contactName"
    from message m join conversation v on v.id = m.conversation_id join contact c on c.id = v.contact_id
      left join lateral (select o.answers_id from message o where o.conversation_id = m.conversation_id and o.answers_id is not null and (o.sent_at, o.sequence) < (m.sent_at, m.sequence)
        and exists (select from message_media f where f.tenant_id = (select app.tenant()) and f.message_id = m.id and f.state = 'LINKED')
        order by o.sent_at desc, o.sequence desc limit 1) a on true
    where m.id = $1 and m.status = 'FAILED' and m.author = 'AI_AGENT' and coalesce(m.answers_id, a.answers_id) is not null
      and v.status = 'BOT' and v.version = m.prepared_under
      and c.erased_at is null and not c.opted_out and v.channel <> all (c.opted_out_channels)
      and not exists (select from message s where s.conversation_id = v.id and s.direction = 'OUTBOUND' and s.status <> 'FAILED'
        and (s.author = 'SELLER' or s.answers_id is not null) and (s.sent_at, s.sequence) > (m.sent_at, m.sequence))`,
};

/**
 * Hands a conversation to a person if the channel did not take the agent's answer: the contact would wait, and nobody would know. Safe to
 * repeat: a conversation that the agent no longer has stays as it is.
 */
export const hearFailedAnswers = listeningUseCase({
  name: 'assistant.hear-failed-answers',
  listensTo: ['message.failed'],
  audit: notAudited('The routing decision of the message has the reason.'),
  async run({ tx }, { event }) {
    const { conversationId, messageId } = event.payload;
    await tx.query(lock, [conversationId]);
    const [unsent] = await tx.query<LeftMessage & { error: string }>(load, [messageId]);
    if (unsent) await handOverUnsent(tx, await loadTenant(tx, tx.tenantId), unsent, unsent.error);
  },
});
