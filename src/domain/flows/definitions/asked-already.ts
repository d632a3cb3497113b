import type { Statement } from '../../shared/database.port.js';
import type { StepContext } from '../engine/step.js';

const statement: Statement = {
  name: 'flow.asked-already',
  text: `select exists (
    select from flow_run r join message m on m.id = r.asked_message_id join conversation v on v.id = r.conversation_id
    where r.conversation_id = $1 and r.flow = $2 and m.sent_at >= coalesce(v.last_inbound_at, '-infinity')) as yes`,
};

/**
 * Whether an earlier run of the flow has asked its question since the contact last wrote. That question is still open and must not
 * be repeated.
 */
export async function askedAlready({ tx, facts }: StepContext, flowId: string): Promise<boolean> {
  const [row] = await tx.query<{ yes: boolean }>(statement, [facts.conversationId, flowId]);
  return row?.yes ?? false;
}
