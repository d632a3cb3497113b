import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import type { DialogueState } from './state.js';

const save: Statement = {
  name: 'dialogue.save',
  text: `insert into dialogue_state (id, tenant_id, conversation_id, seller_id, state)
    select $1, app.tenant(), v.id, v.seller_id, $3 from conversation v where v.id = $2
    on conflict (tenant_id, conversation_id) do update set state = excluded.state, seller_id = excluded.seller_id, updated_at = now()`,
};

/** Keeps where a dialogue stands, in the transaction that queues the answer: an answer that is dropped changes nothing. */
export async function saveDialogue(tx: Transaction, conversationId: string, state: DialogueState): Promise<void> {
  await tx.query(save, [newId(), conversationId, state]);
}
