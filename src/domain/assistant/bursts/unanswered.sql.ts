import type { Intent } from '../../shared/labels.js';
import { saidIn } from '../message-text.sql.js';

/** A message of the contact that was understood and is answered together with a later one. */
export interface UnansweredMessage {
  id: string;
  body: string;
  intent: Intent;
}

/** A contact who writes again within this time continues the same matter, and gets one answer. */
export const burstWindow = `interval '5 minutes'`;
/** Limit of what is answered together. Only a machine writes without a pause for an hour. */
export const burstLimits = { most: 10, within: `interval '1 hour'` };

/*
 * `offset 0` has these conditions looked up row by row. Otherwise a plan that a connection made while there were few messages reads all
 * messages of the tenant into a hash table, at each run, for as long as the connection keeps the plan.
 */
const isAnswered = (message: string): string =>
  `exists (select from message a where a.answers_id = ${message}.id offset 0)`;
/** A message is routed when it is understood, or found to say nothing that can be understood. */
export const isRouted = (message: string): string =>
  `exists (select from routing_decision r where r.message_id = ${message}.id offset 0)`;
/** A message that is routed to a person is answered by that person. */
const isRoutedAway = (message: string): string =>
  `exists (select from routing_decision r where r.message_id = ${message}.id and r.destination <> 'CHATBOT' offset 0)`;

/** SQL condition: a message that the contact wrote after message `m` was answered. */
const isLaterAnswered = (m: string): string =>
  `exists (select from message y where y.conversation_id = ${m}.conversation_id and y.direction = 'INBOUND'
            and (y.sent_at, y.sequence) > (${m}.sent_at, ${m}.sequence) and y.sent_at < ${m}.sent_at + ${burstLimits.within} and ${isAnswered('y')})`;

/** SQL condition: message `m` was answered together with a later one, according to the decision log of that answer. */
const isAnsweredTogether = (m: string): string => `(${isLaterAnswered(m)}
          and exists (select from agent_decision d where d.subject_id = ${m}.conversation_id and d.kind = 'ANSWER'
            and d.output -> 'together' @> to_jsonb(${m}.id::text)))`;

/** SQL condition: message `m` was answered, by itself or together with a later one. */
export const answeredAlready = (m: string): string => `(${isAnswered(m)} or ${isAnsweredTogether(m)})`;

/**
 * SQL of the later messages of the contact, in the conversation of message `m`, that wait: for an answer, or to be understood by the job
 * that was enqueued with them. JSON of their texts, the newest five; null stands for one that was understood, or routed without words. `m`
 * is then in the result of
 * `unansweredBefore` for the newest of them.
 */
export const followersOf = (m: string): string => `(select coalesce(json_agg(f.text), '[]') from (
        select case when u.understood then null else left(l.body, 2000) end as text from message l
          cross join lateral (select exists (select from lead_intent i where i.message_id = l.id offset 0) or l.wordless and ${isRouted('l')} as understood offset 0) u
        where l.conversation_id = ${m}.conversation_id and l.direction = 'INBOUND' and (l.sent_at, l.sequence) > (${m}.sent_at, ${m}.sequence)
          and l.sent_at < ${m}.sent_at + ${burstWindow} and not ${isAnswered('l')}
          and case when u.understood then not ${isRoutedAway('l')}
            else l.for_agent and l.revoked_at is null and (l.body <> '' or l.wordless) and l.kind <> 'reaction' and not ${isRouted('l')} end
          and not ${isLaterAnswered(m)}
        order by l.sent_at desc, l.sequence desc limit 5) f)`;

/**
 * SQL of the messages that the contact wrote before message `m` and that were understood, since the last message that was answered or that
 * a seller wrote, without those that were answered together with a later one; JSON, oldest first.
 */
export const unansweredBefore = (
  m: string,
): string => `(select coalesce(json_agg(json_build_object('id', e.id, 'body', e.body, 'intent', e.intent) order by e.sent_at, e.sequence), '[]')
        from (select l.id, ${saidIn('l')} as body, i."primary" as intent, l.sent_at, l.sequence
          from (select 1) one
          left join lateral (select y.sent_at, y.sequence from message y
            where y.conversation_id = ${m}.conversation_id and (y.sent_at, y.sequence) < (${m}.sent_at, ${m}.sequence) and y.sent_at > ${m}.sent_at - ${burstLimits.within}
              and (y.author = 'SELLER' or y.direction = 'INBOUND' and ${isAnswered('y')})
            order by y.sent_at desc, y.sequence desc limit 1) z on true
          cross join lateral (select * from message l
            where l.conversation_id = ${m}.conversation_id and (l.sent_at, l.sequence) < (${m}.sent_at, ${m}.sequence) and l.sent_at > ${m}.sent_at - ${burstLimits.within}
              and l.direction = 'INBOUND' and (l.body <> '' or l.transcript <> '')
              and (z.sent_at is null or (l.sent_at, l.sequence) > (z.sent_at, z.sequence))
            order by l.sent_at desc, l.sequence desc limit ${burstLimits.most}) l
          cross join lateral (select "primary" from lead_intent where message_id = l.id limit 1) i
          where not ${isRoutedAway('l')} and not ${isAnsweredTogether('l')}) e)`;
