import { keepQueuedAnswers, moveConversation } from '../conversations/index.js';
import { raiseAlertAgain } from '../insights/index.js';
import { recordHandOver, recordWait } from '../routing/index.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { CodedText } from '../shared/translations.js';
import type { StepContext } from './engine/step.js';

const handOver: Statement = {
  name: 'flow.hand-over',
  text: `with before as (select status from conversation where id = $1),
    moved as (${moveConversation(
      '$1',
      `case v.status when 'BOT' then 'WAITING' else v.status end`,
      `status in ('BOT', 'HUMAN')`,
      {
        waitingSince: 'coalesce(v.waiting_since, $4::timestamptz)',
      },
    )}),
    alerted as (${raiseAlertAgain(
      {
        id: '$2',
        sellerId: 'seller_id',
        kind: `'FLOW_HANDED_OVER'`,
        severity: `'WARNING'`,
        title: '$3',
        details: `jsonb_build_object('conversationId', id)`,
        subjectId: 'id',
      },
      'moved',
    )})
    select seller_id as "sellerId", (select id from alerted) as "alertId", (select status = 'HUMAN' from before) as "isWithPerson"
    from moved`,
};

/**
 * Makes the conversation wait for a person, with an alert that says why. Its contact waits from now on, unless they wait already: the flow
 * may have answered them that somebody will come. Messages that the flow queued before are still sent. A person who has the conversation
 * keeps it, and gets the same alert, because the flow has read a reply that they may not have seen.
 */
export async function handOverRun({ tx, now, answersIn: conversationId }: StepContext, why: CodedText): Promise<void> {
  if (conversationId === null) return;
  const [moved] = await tx.query<{ sellerId: string | null; alertId: string | null; isWithPerson: boolean }>(handOver, [
    conversationId,
    newId(),
    why,
    now,
  ]);
  if (!moved) return;
  await keepQueuedAnswers(tx, conversationId, null);
  if (moved.isWithPerson) recordWait(tx, conversationId, moved);
  else recordHandOver(tx, conversationId, moved);
}
