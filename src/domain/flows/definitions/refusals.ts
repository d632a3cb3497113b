import { turnedDown } from '../../assistant/index.js';
import type { Statement } from '../../shared/database.port.js';
import type { StepContext } from '../engine/step.js';

const readMessages = 20;
const statement: Statement = {
  name: 'flow.written-since',
  text: `select coalesce(nullif(m.body, ''), m.transcript) as body, m.sequence::text as sequence
    from conversation v cross join lateral (select m.body, m.transcript, m.created_at, m.sequence from message m
        where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc limit ${readMessages}) m
    where v.contact_id = $1 and m.created_at >= $2 order by m.sequence desc limit ${readMessages}`,
};

interface Written extends Record<string, unknown> {
  body: string | null;
  sequence: string;
}

/** Whether the contact has turned down what they asked about, for whatever reason, since they last asked about buying. */
export async function hasTurnedDownWish({ tx, facts }: StepContext): Promise<boolean> {
  const written = facts.wishedAt ? await tx.query<Written>(statement, [facts.contactId, facts.wishedAt]) : [];
  return [facts.question, ...written.map(({ body }) => body)].some(text => turnedDown(text ?? '') !== null);
}

/**
 * Whether the contact has turned down what is in their open cart since it last changed: with a reason at any time, and without one since
 * the message with number `told`, a reminder that named it. Before that, "no, gracias" may answer another question.
 */
export async function hasTurnedDownCart({ tx, facts }: StepContext, told: string | null): Promise<boolean> {
  if (facts.cartChangedAt === null) return false;
  const written = await tx.query<Written>(statement, [facts.contactId, facts.cartChangedAt]);
  return written.some(({ body, sequence }) => {
    const reason = turnedDown(body ?? '');
    return reason === 'FOR_NOW' ? told !== null && BigInt(sequence) > BigInt(told) : reason !== null;
  });
}
