import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import { newDialogue } from './state.js';

/**
 * A question that the agent has asked stays open, and so does the cart. After the reminder a yes means the appointment, so the questions
 * whose yes orders or books do not stay open (`dialogueOf`).
 */
const expect: Statement = {
  name: 'dialogue.expect-time',
  text: `insert into dialogue_state as d (id, tenant_id, conversation_id, seller_id, state)
    select $1, app.tenant(), v.id, v.seller_id, $3 from conversation v where v.id = $2
    on conflict (tenant_id, conversation_id) do update set updated_at = now(), seller_id = excluded.seller_id,
      state = case when d.updated_at > now() - interval '12 hours' then d.state - 'askedBy' || '{"goal": "BOOK", "asked": "WHEN"}' else excluded.state end
    where d.updated_at <= now() - interval '12 hours' or coalesce(d.state ->> 'asked', 'CONFIRM') in ('CONFIRM', 'APPOINTMENT')`,
};

/**
 * Notes that a contact was told of an appointment: a day or an hour in their reply is then a wish for another time, which the agent passes
 * to a person.
 */
export async function expectTime(tx: Transaction, conversationId: string): Promise<void> {
  await tx.query(expect, [newId(), conversationId, { ...newDialogue, goal: 'BOOK', asked: 'WHEN', greeted: true }]);
}
