import type { Sql } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';

/** A message that came in, for the features that ask contacts questions. */
export interface ReceivedMessage {
  id: string;
  conversationId: string;
  body: string;
}
type Taker = (read: Sql, tenant: TenantProfile, message: ReceivedMessage) => Promise<boolean>;

const takers: Taker[] = [];

/** Registers a feature that asks contacts questions. The agent leaves alone what the feature takes as an answer. */
export const registerAnswerTaker = (taker: Taker): void => void takers.push(taker);

/** Whether a message answers such a question, so that the agent must not answer it too. */
export async function isTaken(read: Sql, tenant: TenantProfile, message: ReceivedMessage): Promise<boolean> {
  for (const taker of takers) if (await taker(read, tenant, message)) return true;
  return false;
}
