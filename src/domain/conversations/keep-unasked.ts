import type { Sql, Statement } from '../shared/database.port.js';

const keep: Statement = {
  name: 'message.keep-unasked',
  text: `update message m set prepared_under = v.version from conversation v
    where v.id = $1 and m.conversation_id = v.id and m.status = 'QUEUED' and m.author = 'AI_AGENT' and m.answers_id is null
      and m.prepared_under = v.version - 1`,
};

/**
 * Lets what a flow has said just before it moved the conversation leave all the same: the new version, which drops what was prepared
 * before, is its own doing. Called in the transaction that moved it.
 */
export const keepUnasked = async (tx: Sql, conversationId: string): Promise<void> => {
  await tx.query(keep, [conversationId]);
};
