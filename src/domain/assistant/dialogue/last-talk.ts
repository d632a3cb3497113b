import type { Sql, Statement } from '../../shared/database.port.js';
import { type DialogueState, readDialogue } from './state.js';

const statement: Statement = {
  name: 'dialogue.last-talk',
  text: 'select state from dialogue_state where conversation_id = $1',
};

/** Returns the last state of a conversation with the agent, however long ago. */
export async function lastState(read: Sql, conversationId: string | null): Promise<DialogueState> {
  const [row] = conversationId === null ? [] : await read.query<{ state: unknown }>(statement, [conversationId]);
  return readDialogue(row?.state);
}

/**
 * Returns the product that a conversation was about last, however long ago, and whether the agent's last answer knew what was asked.
 */
export async function lastTalkOf(
  read: Sql,
  conversationId: string | null,
): Promise<{ product: string | null; known: boolean }> {
  const { focus, misses } = await lastState(read, conversationId);
  return { product: focus, known: misses === 0 };
}
