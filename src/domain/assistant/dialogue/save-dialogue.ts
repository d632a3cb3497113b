import type { Transaction } from '../../shared/database.port.js';
import { batchableStatement } from '../../shared/for-several.js';
import { newId } from '../../shared/id.js';
import type { DialogueState } from './state.js';

const save = batchableStatement(
  'dialogue.save',
  { id: 'uuid', conversation_id: 'uuid', state: 'jsonb' },
  `place as (select i.id, i.state, v.id as conversation_id, v.seller_id from input i
      cross join lateral (select id, seller_id from conversation where id = i.conversation_id limit 1) v)
    insert into dialogue_state (id, tenant_id, conversation_id, seller_id, state)
    select id, app.tenant(), conversation_id, seller_id, state from place
    on conflict (tenant_id, conversation_id) do update set state = excluded.state, seller_id = excluded.seller_id, updated_at = now()`,
);

/** Stores the state of a dialogue, in the transaction that queues the answer, so that a dropped answer changes nothing. */
export async function saveDialogue(tx: Transaction, conversationId: string, state: DialogueState): Promise<void> {
  await tx.query(save, [newId(), conversationId, state]);
}
