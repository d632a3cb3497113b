import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { AttemptOutcome, ChainReply, ModelAttempt } from './chain-reply.js';
import type { ModelTask } from './language-model.port.js';

/** One row of what was asked, or would have been. */
export interface ModelCall {
  day: string;
  task: ModelTask | 'shadow' | 'transcribe';
  provider: string;
  model: string;
  outcome: AttemptOutcome | 'CACHED';
  fallback: boolean;
  latencyMs: number;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
}
/** A reply with what is to be written down of it, in the transaction that writes what came of it. */
export interface RecordedReply<T> extends ChainReply<T> {
  calls: ModelCall[];
  /**
   * Keeps the reply for equal questions, where it may be kept at all. To be called once what came of it is committed: a
   * reply that could not be used or stored must not come back from memory at every retry.
   */
  remember(): void;
}
interface Folding {
  foldIsDue(tenantId: string, calls: number): boolean;
}
/** Of a reply, what says who answered and what it cost. */
interface Answered {
  provider: string;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
  fallback: boolean;
}

/**
 * Keeps the calls of an array of objects in one parameter, for a statement that keeps what came of them too. Never an upsert
 * of a shared row: two workers of one tenant would queue on it until the other has committed.
 */
export const insertCallsFrom = (parameter: string, from = ''): string =>
  `insert into model_call (id, tenant_id, day, task, provider, model, outcome, fallback, latency_ms, input_tokens, output_tokens, cost_usd)
    select c.id, app.tenant(), c.day, c.task, c.provider, c.model, c.outcome, c.fallback, c."latencyMs", c."inputTokens", c."outputTokens", c."costUsd"
    from ${from && `${from} cross join lateral `}jsonb_to_recordset(${parameter}::jsonb) as c (id uuid, day date, task text, provider text, model text, outcome text, fallback boolean,
      "latencyMs" int, "inputTokens" int, "outputTokens" int, "costUsd" numeric)`;
const insertCalls: Statement = { name: 'model-call.insert', text: insertCallsFrom('$1') };
const sumOfDay: Statement = {
  name: 'model-usage.of-day',
  text: `select coalesce(sum(cost), 0)::float8 as "costUsd", coalesce(sum(tokens), 0)::float8 as tokens from (
      select cost_usd as cost, input_tokens + output_tokens as tokens from model_usage where tenant_id = app.tenant() and day = $1
      union all
      select cost_usd, input_tokens + output_tokens from model_call where tenant_id = app.tenant() and day = $1 and not folded) spent`,
};

/** The rows of one question: each attempt, with tokens and cost on the one that answered. */
export function callsOf(
  day: string,
  task: ModelCall['task'],
  attempts: readonly ModelAttempt[],
  answered: Answered | null,
): ModelCall[] {
  // A budget that is used up keeps out all hosted links at once: one row says so.
  const firstClosed = attempts.find(attempt => attempt.outcome === 'BUDGET');
  return attempts
    .filter(attempt => attempt.outcome !== 'BUDGET' || attempt === firstClosed)
    .map(attempt => {
      const answer = attempt.outcome === 'ok' && attempt.provider === answered?.provider ? answered : null;
      return {
        day,
        task,
        ...attempt,
        fallback: answer?.fallback ?? false,
        inputTokens: answer?.inputTokens ?? 0,
        outputTokens: answer?.outputTokens ?? 0,
        costUsd: answer?.costUsd ?? 0,
      };
    });
}

/** The parameter that `insertCallsFrom` reads. */
export const callsParameter = (calls: readonly ModelCall[]): string =>
  JSON.stringify(calls.map(call => ({ ...call, id: newId(), latencyMs: Math.round(call.latencyMs) })));

/** Writes the calls. Now and then it asks for them to be folded into the counts of the day. */
export async function recordModelCalls(tx: Transaction, spending: Folding, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length === 0) return;
  await tx.query(insertCalls, [callsParameter(calls)]);
  await foldCalls(tx, spending, calls);
}

/** Whoever has kept calls asks for this, so that they are folded now and then. */
export async function foldCalls(tx: Transaction, spending: Folding, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length > 0 && spending.foldIsDue(tx.tenantId, calls.length))
    await tx.enqueue('assistant/fold-usage', {}, { jobKey: 'assistant/fold-usage' });
}

/** What a day has cost so far, folded or not. */
export async function readSpent(read: Sql, day: string): Promise<{ costUsd: number; tokens: number }> {
  const [row] = await read.query<{ costUsd: number; tokens: number }>(sumOfDay, [day]);
  return row ?? { costUsd: 0, tokens: 0 };
}
