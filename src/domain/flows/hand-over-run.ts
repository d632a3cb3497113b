import { keepQueuedAnswers, moveConversation } from '../conversations/index.js';
import { raiseAlertAgain } from '../insights/index.js';
import { recordHandOver } from '../routing/index.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { CodedText } from '../shared/translations.js';
import type { StepContext } from './engine/step.js';

const handOver: Statement = {
  name: 'flow.hand-over',
  text: `with moved as (${moveConversation('$1', `'WAITING'`, `status = 'BOT'`, { waitingSince: 'coalesce(v.waiting_since, $4::timestamptz)' })}),
    alerted as (${raiseAlertAgain(
      {
        id: '$2',
        sellerId: 'seller_id',
        kind: `'FLOW_HANDED_OVER'`,
        severity: `'WARNING'`,
        title: '$3',
        details: `'{}'`,
        subjectId: 'id',
      },
      'moved',
    )})
    select seller_id as "sellerId", (select id from alerted) as "alertId" from moved`,
};

/**
 * Makes the conversation wait for a person, with an alert that says why. Its contact waits from now on, unless they wait already: the flow
 * may have answered them that somebody will come. Messages that the flow queued before are still sent. Does nothing
 * if the agent no longer has the conversation.
 */
export async function handOverRun({ tx, now, answersIn: conversationId }: StepContext, why: CodedText): Promise<void> {
  if (conversationId === null) return;
  const [moved] = await tx.query<{ sellerId: string | null; alertId: string | null }>(handOver, [
    conversationId,
    newId(),
    why,
    now,
  ]);
  if (!moved) return;
  await keepQueuedAnswers(tx, conversationId, null);
  recordHandOver(tx, conversationId, moved);
}
