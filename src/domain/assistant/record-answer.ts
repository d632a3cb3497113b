import { insertDecision } from '../routing/index.js';
import type { Transaction } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { MessageContext } from './message-context.js';
import { callsParameter, foldCalls, insertCallsFrom, type ModelCall } from './model-calls.js';
import './ports.js';
import type { PreparedAnswer } from './prepare-answer.js';

/** Inserts the decision and the calls that it cost, in one round trip. */
const recordDecision = batchableStatement(
  'answer.record',
  {
    calls: 'text',
    id: 'uuid',
    conversation_id: 'uuid',
    asked: 'jsonb',
    outcome: 'jsonb',
    provider: 'text',
    model: 'text',
    prompt_version: 'text',
    latency_ms: 'int',
    cost_usd: 'numeric',
  },
  `calls as (${insertCallsFrom('i.calls', 'input i')})
    ${insertDecision(
      {
        id: 'id',
        kind: `'ANSWER'`,
        subject_type: `'Conversation'`,
        subject_id: 'conversation_id',
        input: 'asked',
        output: 'outcome',
        provider: 'provider',
        model: 'model',
        prompt_version: 'prompt_version',
        latency_ms: 'latency_ms',
        cost_usd: 'cost_usd',
      },
      'input',
    )}`,
);

/**
 * Writes the entry in the log of the agent's decisions. `prepared` is null if no model was asked, or if its draft is not used; `calls` are
 * what was asked nevertheless.
 */
export async function recordAnswer(
  tx: Transaction,
  context: ScopedContext,
  message: MessageContext,
  prepared: PreparedAnswer | null,
  output: object,
  calls: readonly ModelCall[] = prepared?.calls ?? [],
): Promise<void> {
  // `answeredAlready` reads this field.
  const together = message.unanswered.map(({ id }) => id);
  tx.send(recordDecision, [
    callsParameter(calls),
    newId(),
    message.conversationId,
    { messageId: message.id, version: message.version },
    together.length > 0 ? { ...output, together } : output,
    prepared?.provider ?? null,
    prepared?.model ?? null,
    prepared?.promptVersion ?? null,
    prepared?.latencyMs ?? null,
    prepared?.costUsd ?? null,
  ]);
  await foldCalls(tx, context.ports.modelSpending, calls);
}
