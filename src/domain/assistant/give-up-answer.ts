import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { handOverFromAgent, type LeftMessage } from './agent-hand-over.js';
import { assistantTexts } from './assistant.texts.js';
import { passOnUnanswered } from './bursts/pass-on-unanswered.js';
import { answeredAlready } from './bursts/unanswered.sql.js';
import { isAutomaticReply } from './loops/automatic-reply.js';
import { saidIn } from './message-text.sql.js';
import { isTaken } from './taken-messages.js';

/**
 * The message with its conversation, if the agent was to answer it and nobody has: it is not routed yet, or routed to the agent. Little is
 * read, because what could not be read may be what failed.
 */
const load: Statement = {
  name: 'give-up-answer.load',
  text: `select m.id, ${saidIn('m')} as body, m.conversation_id as "conversationId", v.version, v.lead_id as "leadId", c.name as "contactName"
    from message m join conversation v on v.id = m.conversation_id join contact c on c.id = v.contact_id
      left join routing_decision r on r.message_id = m.id
    where m.id = $1 and m.direction = 'INBOUND' and m.revoked_at is null and m.kind <> 'reaction' and v.status = 'BOT'
      and (r.destination is null or r.destination = 'CHATBOT' and not c.opted_out) and not ${answeredAlready('m')}
      and not exists (select from message s where s.conversation_id = m.conversation_id and s.author = 'SELLER' and (s.sent_at, s.sequence) > (m.sent_at, m.sequence))`,
};
/** A statement of its own, so that the next one sees what others committed during the wait, such as an answer of another attempt. */
const lock: Statement = {
  name: 'give-up-answer.lock',
  text: 'select id from conversation where id = (select conversation_id from message where id = $1) for no key update',
};

interface Unanswered extends Omit<LeftMessage, 'messageId'> {
  id: string;
  body: string;
}

/**
 * Ends the answer to a message whose job has failed for the last time: a person gets the conversation, with the reason and an alert, and
 * the messages that were left to this one are answered without it. Safe to repeat: a conversation that a person already has, or awaits, and
 * a message that was answered meanwhile, stay as they are.
 */
export const giveUpAnswer = longUseCase({
  name: 'assistant.give-up-answer',
  permission: 'message:understand',
  input: z.object({ messageId: z.uuid() }),
  audit: notAudited('The routing decision of the message has the reason.'),
  async run(context, { messageId }) {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    if (await needsPerson(context, tenant, messageId)) await context.transaction(tx => handOver(tx, tenant, messageId));
    await passOnUnanswered(context, messageId);
  },
});

async function needsPerson({ read, log }: ScopedContext, tenant: TenantProfile, messageId: string): Promise<boolean> {
  const [message] = await read.query<Unanswered>(load, [messageId]);
  if (!message || isAutomaticReply(message.body)) return false;
  try {
    return !(await isTaken(read, tenant, message));
  } catch (error) {
    log.warn({ messageId, error: String(error) }, 'who takes a message is unknown: a person gets it');
    return true;
  }
}

async function handOver(tx: Transaction, { language }: TenantProfile, messageId: string): Promise<void> {
  await tx.query(lock, [messageId]);
  const [message] = await tx.query<Unanswered>(load, [messageId]);
  if (!message) return;
  await handOverFromAgent(
    tx,
    language,
    { ...message, messageId },
    { rule: 'agent-failed', reasoning: assistantTexts.coded(language, 'agentFailed') },
  );
}
