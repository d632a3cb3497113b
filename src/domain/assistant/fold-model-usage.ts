import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';

interface Sums {
  day: string;
  provider: string;
  model: string;
  task: string;
  calls: number;
  failures: number;
  fallbacks: number;
  cached: number;
  skipped: number;
  input_tokens: string;
  output_tokens: string;
  cost_usd: string;
}

/** Two workers that fold at the same time take different rows. */
const takeCalls: Statement = {
  name: 'model-usage.take-calls',
  text: `with taken as (select id from model_call where tenant_id = app.tenant() and not folded limit $1 for update skip locked),
      marked as (update model_call c set folded = true from taken t where c.id = t.id
        returning c.day, c.provider, c.model, c.task, c.outcome, c.fallback, c.input_tokens, c.output_tokens, c.cost_usd)
    select day::text, provider, model, task,
      (count(*) filter (where outcome not in ('CACHED', 'OPEN', 'SKIPPED', 'BUDGET')))::int as calls,
      (count(*) filter (where outcome not in ('ok', 'CACHED', 'OPEN', 'SKIPPED', 'BUDGET')))::int as failures,
      (count(*) filter (where fallback))::int as fallbacks,
      (count(*) filter (where outcome = 'CACHED'))::int as cached,
      (count(*) filter (where outcome in ('OPEN', 'SKIPPED', 'BUDGET')))::int as skipped,
      sum(input_tokens)::text as input_tokens, sum(output_tokens)::text as output_tokens, sum(cost_usd)::text as cost_usd
    from marked group by day, provider, model, task order by day, provider, model, task`,
};
const addUsage: Statement = {
  name: 'model-usage.add',
  text: `insert into model_usage (id, tenant_id, day, provider, model, task, calls, failures, fallbacks, cached, skipped, input_tokens, output_tokens, cost_usd)
    select s.id, app.tenant(), s.day, s.provider, s.model, s.task, s.calls, s.failures, s.fallbacks, s.cached, s.skipped, s.input_tokens, s.output_tokens, s.cost_usd
    from json_to_recordset($1) as s (id uuid, day date, provider text, model text, task text, calls int, failures int, fallbacks int, cached int, skipped int, input_tokens bigint, output_tokens bigint, cost_usd numeric)
    on conflict (tenant_id, day, provider, model, task) do update set calls = model_usage.calls + excluded.calls, failures = model_usage.failures + excluded.failures,
      fallbacks = model_usage.fallbacks + excluded.fallbacks, cached = model_usage.cached + excluded.cached, skipped = model_usage.skipped + excluded.skipped,
      input_tokens = model_usage.input_tokens + excluded.input_tokens, output_tokens = model_usage.output_tokens + excluded.output_tokens, cost_usd = model_usage.cost_usd + excluded.cost_usd`,
};
const forgetOld: Statement = {
  name: 'model-usage.forget-calls',
  text: 'delete from model_call where tenant_id = app.tenant() and folded and day < $1',
};

const most = 20_000;
const keptDays = 35;

/**
 * Adds the tenant's calls to its counts per day, and deletes folded calls of more than 35 days ago; their counts stay. Safe to repeat: a
 * call is marked in the transaction that counts it.
 */
export const foldModelUsage = useCase({
  name: 'assistant.fold-model-usage',
  permission: 'message:understand',
  input: z.object({}),
  audit: notAudited('Adds up what is recorded already.'),
  async run({ tx, clock }) {
    const sums = await tx.query<Sums>(takeCalls, [most]);
    if (sums.length > 0) await tx.query(addUsage, [JSON.stringify(sums.map(sum => ({ id: newId(), ...sum })))]);
    const oldest = new Date(clock.now().getTime() - keptDays * dayMs);
    await tx.query(forgetOld, [oldest.toISOString().slice(0, 10)]);
  },
});
