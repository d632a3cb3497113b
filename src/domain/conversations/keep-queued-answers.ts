import type { Sql, Statement } from '../shared/database.port.js';

const keep: Statement = {
  name: 'message.keep-said',
  text: `update message m set prepared_under = v.version from conversation v
    where v.id = $1 and m.conversation_id = v.id and m.status = 'QUEUED' and m.author = 'AI_AGENT' and (m.answers_id is null or m.answers_id = $2)
      and m.prepared_under = v.version - 1`,
};

/**
 * Allows a message to be sent that the agent or a flow queued just before it moved the conversation itself. Otherwise the new
 * version of the conversation would drop messages prepared before it. Call it in the transaction that moved the conversation.
 * `answersId` is the message that the agent answered; null for a flow, which answers none.
 */
export const keepQueuedAnswers = async (tx: Sql, conversationId: string, answersId: string | null): Promise<void> => {
  await tx.query(keep, [conversationId, answersId]);
};
