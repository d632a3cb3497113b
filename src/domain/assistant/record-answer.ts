import { insertDecision } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { MessageContext } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom } from './model-calls.js';
import './ports.js';
import type { PreparedAnswer } from './prepare-answer.js';

/** The decision with what it cost, in one round trip. */
const recordDecision: Statement = {
  name: 'answer.record',
  text: `with calls as (${insertCallsFrom('$1')})
    ${insertDecision({
      id: '$2',
      kind: `'ANSWER'`,
      subject_type: `'Conversation'`,
      subject_id: '$3',
      input: '$4',
      output: '$5',
      provider: '$6',
      model: '$7',
      prompt_version: '$8',
      latency_ms: '$9',
      cost_usd: '$10',
    })}`,
};

/** The entry in the log of what the machine decided; `prepared` is null where no model was asked. */
export async function recordAnswer(
  tx: Transaction,
  context: ScopedContext,
  message: MessageContext,
  prepared: PreparedAnswer | null,
  output: object,
): Promise<void> {
  const calls = prepared?.calls ?? [];
  tx.send(recordDecision, [
    callsParameter(calls),
    newId(),
    message.conversationId,
    { messageId: message.id, version: message.version },
    output,
    prepared?.provider ?? null,
    prepared?.model ?? null,
    prepared?.promptVersion ?? null,
    prepared?.latencyMs ?? null,
    prepared?.costUsd ?? null,
  ]);
  await foldCalls(tx, context.ports.modelSpending, calls);
}
