import { keepQueuedAnswers } from '../../conversations/index.js';
import { raiseAlertAgain } from '../../insights/index.js';
import { maxFailuresOf } from '../../routing/index.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import { newId } from '../../shared/id.js';
import type { TenantProfile } from '../../tenants/index.js';
import { handOverFromAgent } from '../agent-hand-over.js';
import { assistantTexts } from '../assistant.texts.js';
import type { MessageContext } from '../message-context.js';
import type { PreparedAnswer } from '../prepare-answer.js';

const raiseVisit: Statement = {
  name: 'answer.raise-visit',
  text: `with raised as (${raiseAlertAgain(
    {
      id: '$1',
      sellerId: 'seller_id',
      kind: `'ESCALATION'`,
      severity: `'WARNING'`,
      title: '$3',
      details: '$4',
      subjectId: 'id',
    },
    '(select id, seller_id from conversation where id = $2) v',
  )})
    select r.id, (select seller_id from conversation where id = $2) as "sellerId" from raised r`,
};

/** Does what the agent wants besides its answer: hands the conversation to a person, or asks a person to settle an appointment. */
export async function fulfilWishes(
  tx: Transaction,
  tenant: TenantProfile,
  message: MessageContext,
  { wishes, dialogue }: Pick<PreparedAnswer, 'wishes' | 'dialogue'>,
): Promise<void> {
  const { language } = tenant;
  const { conversationId, id: messageId, leadId } = message;
  const details = { conversationId, messageId, leadId };
  const missed = dialogue.misses >= (maxFailuresOf(tenant) ?? Number.POSITIVE_INFINITY);
  const reason = missed ? assistantTexts.coded(language, 'thirdMiss', { count: dialogue.misses }) : wishes.handOver;
  if (reason !== null) {
    const reasoning = reason || assistantTexts.coded(language, 'askedByAgent');
    const why = { rule: 'agent-hands-over', reasoning };
    const moved = await handOverFromAgent(tx, language, { ...message, messageId }, why);
    if (moved) await keepQueuedAnswers(tx, conversationId, messageId);
  } else if (wishes.visit !== null) {
    const what = assistantTexts.coded(language, 'visitAsked', { what: wishes.visit.slice(0, 200) });
    const values = [newId(), conversationId, what, details];
    const [alert] = await tx.query<{ id: string; sellerId: string | null }>(raiseVisit, values);
    if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: alert.sellerId });
  }
}
