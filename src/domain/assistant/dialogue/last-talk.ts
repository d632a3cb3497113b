import type { Sql, Statement } from '../../shared/database.port.js';
import { readDialogue } from './state.js';

const statement: Statement = {
  name: 'dialogue.last-talk',
  text: 'select state from dialogue_state where conversation_id = $1',
};

/**
 * Returns the product that a conversation was about last, however long ago, and whether the agent's last answer knew what was asked.
 */
export async function lastTalkOf(
  read: Sql,
  conversationId: string | null,
): Promise<{ product: string | null; known: boolean }> {
  const [row] = conversationId === null ? [] : await read.query<{ state: unknown }>(statement, [conversationId]);
  const { focus, misses } = readDialogue(row?.state);
  return { product: focus, known: misses === 0 };
}
