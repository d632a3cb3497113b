import type { Sql, Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { type Closure, type ClosureFacts, evaluateClosure } from './evaluate-closure.js';

/**
 * Ignores notices, reminders and campaigns: they answer nothing. The order of messages is that of their arrival, because vendors round
 * times.
 */
const factsStatement: Statement = {
  name: 'case.closure-facts',
  text: `select last.direction as "lastDirection", last.status as "lastStatus", last.sent_at as "lastMessageAt",
      asked.body as "lastInbound", s.score as "lastInboundSentiment",
      answer.sequence is not null as "isAnswered",
      array(select coalesce(nullif(m.body, ''), m.transcript, '') from message m where m.conversation_id = v.id and m.direction = 'INBOUND'
        and m.sequence > coalesce(answer.sequence, 0) and m.sequence < asked.sequence order by m.sequence desc limit 20) as "unanswered"
    from conversation v
      left join lateral (select m.direction, m.status, m.sent_at from message m
        where m.conversation_id = v.id and m.kind <> 'notice' and m.author <> 'SYSTEM' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) last on true
      left join lateral (select m.id, m.sequence, coalesce(nullif(m.body, ''), m.transcript) as body from message m
        where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) asked on true
      left join lateral (select m.sequence from message m
        where m.conversation_id = v.id and m.direction = 'OUTBOUND' and m.kind <> 'notice' and m.author <> 'SYSTEM' and m.sequence < asked.sequence
          and m.sent_at >= coalesce((select max(k.opened_at) from support_case k where k.conversation_id = v.id), '-infinity')
        order by m.sequence desc limit 1) answer on true
      left join sentiment_analysis s on s.message_id = asked.id
    where v.id = $1`,
};

/** Returns whether the problem of a conversation seems solved; null if the conversation does not exist. */
export async function readClosure(
  read: Sql,
  conversationId: string,
  now: Date,
  language: Language,
): Promise<Closure | null> {
  const [facts] = await read.query<ClosureFacts>(factsStatement, [conversationId]);
  return facts ? evaluateClosure(facts, now, language) : null;
}
