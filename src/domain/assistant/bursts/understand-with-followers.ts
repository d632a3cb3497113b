import { withdrawResponses } from '../../conversations/index.js';
import type { Sql } from '../../shared/database.port.js';
import { batchableStatement } from '../../shared/for-several.js';
import type { ScopedContext } from '../../shared/use-case.js';
import type { TenantProfile } from '../../tenants/index.js';
import { chosenIn } from '../dialogue/choices.js';
import { type MessageContext, mostTurns, textOf } from '../message-context.js';
import { saidIn } from '../message-text.sql.js';
import '../ports.js';
import { isTaken } from '../taken-messages.js';
import { isJudged, understandInOrder } from '../understand-message.js';
import { isFollowed } from './followers.js';
import { isResponding } from './responding.js';
import { burstLimits, burstWindow, isRouted } from './unanswered.sql.js';

/**
 * What was said with the contact from a message on, in order. `plain`: a text in the same conversation that waits for its job and has
 * nothing besides its words.
 */
const burstStatement = batchableStatement(
  'assistant.burst',
  { asked_id: 'uuid' },
  `asked as (select i.call, m.id, m.conversation_id, m.sent_at, m.sequence, v.contact_id from input i
      cross join lateral (select * from message where id = i.asked_id limit 1) m
      cross join lateral (select contact_id from conversation where id = m.conversation_id limit 1) v)
    select a.call, h.id, h.body, h.sent_at as "sentAt", h.plain from asked a
      cross join lateral (select t.* from conversation hv
        cross join lateral (select h.id, ${saidIn('h')} as body, h.sent_at, h.sequence,
            h.conversation_id = a.conversation_id and h.direction = 'INBOUND' and h.kind = 'text' and h.body <> '' and h.for_agent and not h.wordless
            and h.revoked_at is null and h.transcript is null and h.sent_cart is null and h.sent_at < a.sent_at + ${burstWindow} and ${textOf('h')} = ${saidIn('h')}
            and not exists (select from message_media d where d.message_id = h.id offset 0)
            and not exists (select from lead_intent i where i.message_id = h.id offset 0) and not ${isRouted('h')} as plain
          from message h where h.conversation_id = hv.id and (h.sent_at, h.sequence) >= (a.sent_at, a.sequence)
          order by h.sent_at, h.sequence limit ${burstLimits.most}) t
        where hv.contact_id = a.contact_id order by t.sent_at, t.sequence limit ${burstLimits.most}) h
    order by a.call, h.sent_at, h.sequence`,
);
interface Said {
  id: string;
  body: string;
  sentAt: Date;
  plain: boolean;
}

/**
 * Understands a message together with those that the contact wrote after it and that wait to be understood, so that their conversation and
 * lead are read and written once for all. The last one's job answers them; the jobs of those between are withdrawn. Returns false if the
 * message is to be understood by itself: nothing follows it, something else was said meanwhile, a model has to be paid for each question
 * (so that no two jobs ask the same), or the attempt failed, which a message among them may have caused.
 */
export async function understandWithFollowers(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
): Promise<boolean> {
  if (context.ports.models.hasHosted || !mayBeginABurst(message)) return false;
  try {
    const messages = await waitingFrom(context.read, tenant, message);
    if (messages.length === 1) return false;
    const between = messages.slice(1, -1).map(({ id }) => id);
    return await understandInOrder(context, tenant, messages, tx => {
      if (between.length > 0) tx.send(withdrawResponses, [between]);
    });
  } catch (error) {
    const ids = { messageId: message.id, conversationId: message.conversationId };
    context.log.warn({ ...ids, error: String(error) }, 'messages are not understood together: each is by itself');
    return false;
  }
}

/** Whoever wants no messages, or already talks with a person, gets nothing but what each message itself asks for. */
function mayBeginABurst(message: MessageContext): boolean {
  const { understood, destination, status, channel, optedOut } = message;
  const isOpen = understood === null && destination === null && (status === 'BOT' || status === 'WAITING');
  return isOpen && !optedOut && channel !== 'EMAIL' && isJudged(message) && isFollowed(message);
}

type Messages = [MessageContext, ...MessageContext[]];

/** Returns the message and those that follow it, each as it will be when those before it are understood. */
async function waitingFrom(read: Sql, tenant: TenantProfile, first: MessageContext): Promise<Messages> {
  const said = await read.query<Said>(burstStatement, [first.id]);
  const messages: Messages = [first];
  if (said[0]?.id !== first.id || !said[0].plain) return messages;
  const history = [...first.history];
  for (const [place, { id, body, sentAt, plain }] of said
    .slice(0, burstLimits.most - first.unanswered.length)
    .entries()) {
    if (place > 0) {
      const next: MessageContext = {
        ...first,
        id,
        body: chosenIn(first.dialogue, body),
        sentAt,
        history: history.slice(-mostTurns),
        understoodCount: first.understoodCount + place,
      };
      if (!plain || isResponding(id) || !isJudged(next) || (await isTaken(read, tenant, next))) break;
      messages.push(next);
    }
    history.push({ direction: 'INBOUND', body });
  }
  return messages;
}
