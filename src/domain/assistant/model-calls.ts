import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { AttemptOutcome, ChainReply, ModelAttempt } from './chain-reply.js';
import type { ModelTask } from './language-model.port.js';

/** Row of one call to a model, or of one that was not made. */
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
/** Reply with the calls to record, in the same transaction that writes its result. */
export interface RecordedReply<T> extends ChainReply<T> {
  calls: ModelCall[];
  /**
   * Keeps the reply for equal questions, if it may be kept. Call it after the result is committed: a reply that could not be used or stored
   * must not come back from the cache at every retry.
   */
  remember(): void;
}
interface Folding {
  foldIsDue(tenantId: string, calls: number): boolean;
}
/** The parts of a reply that say who answered and what it cost. */
interface Answered {
  provider: string;
  inputTokens: number;
  outputTokens: number;
  costUsd: number;
  fallback: boolean;
}

/**
 * SQL that inserts the calls of one parameter (a JSON array), for use inside a statement that also writes the result. It never upserts a
 * shared row, because two workers of one tenant would wait on it until the other commits.
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

/** Returns the rows of one question: one per attempt, with the tokens and cost of the one that answered and of those that failed. */
export function callsOf(
  day: string,
  task: ModelCall['task'],
  attempts: readonly ModelAttempt[],
  answered: Answered | null,
): ModelCall[] {
  // A used-up budget closes all hosted links at once, so one row is enough.
  const firstClosed = attempts.find(attempt => attempt.outcome === 'BUDGET');
  return attempts
    .filter(attempt => attempt.outcome !== 'BUDGET' || attempt === firstClosed)
    .map(({ use, ...attempt }) => {
      const answer = attempt.outcome === 'ok' && attempt.provider === answered?.provider ? answered : null;
      const spent = answer ?? use;
      return {
        day,
        task,
        ...attempt,
        fallback: answer?.fallback ?? false,
        inputTokens: spent?.inputTokens ?? 0,
        outputTokens: spent?.outputTokens ?? 0,
        costUsd: spent?.costUsd ?? 0,
      };
    });
}

/** Returns the parameter that `insertCallsFrom` reads. */
export const callsParameter = (calls: readonly ModelCall[]): string =>
  JSON.stringify(calls.map(call => ({ ...call, id: newId(), latencyMs: Math.round(call.latencyMs) })));

/** Records the calls, and from time to time enqueues the task that adds them to the counts of the day. */
export async function recordModelCalls(tx: Transaction, spending: Folding, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length === 0) return;
  await tx.query(insertCalls, [callsParameter(calls)]);
  await foldCalls(tx, spending, calls);
}

/** Enqueues the folding of calls if it is due. Every caller that has recorded calls calls this. */
export async function foldCalls(tx: Transaction, spending: Folding, calls: readonly ModelCall[]): Promise<void> {
  if (calls.length > 0 && spending.foldIsDue(tx.tenantId, calls.length))
    await tx.enqueue('assistant/fold-usage', {}, { jobKey: 'assistant/fold-usage' });
}

/** Returns what a day has cost so far, including calls that are not folded yet. */
export async function readSpent(read: Sql, day: string): Promise<{ costUsd: number; tokens: number }> {
  const [row] = await read.query<{ costUsd: number; tokens: number }>(sumOfDay, [day]);
  return row ?? { costUsd: 0, tokens: 0 };
}
