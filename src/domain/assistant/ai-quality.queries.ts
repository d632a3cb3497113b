import type { Sql, Statement } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import {
  type AiQualityRow,
  agreementOf,
  type Binned,
  type Compared,
  calibrationErrorOf,
  calibrationOf,
  type ModelDay,
  noAgreement,
} from './ai-quality.js';

type Usage = ModelDay &
  Pick<AiQualityRow, 'calls' | 'failures' | 'fallbacks' | 'cached' | 'skipped'> &
  Pick<AiQualityRow, 'inputTokens' | 'outputTokens' | 'costUsd'>;
type Latency = ModelDay & { p50: number; p95: number };
type Judged = ModelDay & Compared & { understood: number };

const usageStatement: Statement = {
  name: 'ai-quality.usage',
  text: `select day::text, provider, model, sum(calls)::int as calls, sum(failures)::int as failures, sum(fallbacks)::int as fallbacks, sum(cached)::int as cached,
      sum(skipped)::int as skipped, sum(input_tokens)::float8 as "inputTokens", sum(output_tokens)::float8 as "outputTokens", sum(cost_usd)::numeric(14, 6)::text as "costUsd"
    from (
      select day, provider, model, calls, failures, fallbacks, cached, skipped, input_tokens, output_tokens, cost_usd
        from model_usage where tenant_id = app.tenant() and day between $1 and $2
      union all
      select day, provider, model, (outcome not in ('CACHED', 'OPEN', 'SKIPPED', 'BUDGET'))::int, (outcome not in ('ok', 'CACHED', 'OPEN', 'SKIPPED', 'BUDGET'))::int, fallback::int,
          (outcome = 'CACHED')::int, (outcome in ('OPEN', 'SKIPPED', 'BUDGET'))::int, input_tokens, output_tokens, cost_usd
        from model_call where tenant_id = app.tenant() and day between $1 and $2 and not folded) used
    group by day, provider, model`,
};
const latencyStatement: Statement = {
  name: 'ai-quality.latency',
  text: `select day::text, provider, model, percentile_cont(0.5) within group (order by latency_ms)::float8 as p50, percentile_cont(0.95) within group (order by latency_ms)::float8 as p95
    from model_call where tenant_id = app.tenant() and day between $1 and $2 and outcome = 'ok' group by day, provider, model`,
};
/** SQL of every message that was understood in the period, with the model's labels and the person's corrections. */
const understood = `select (i.created_at at time zone $3)::date::text as day, i.provider, i.model, i.confidence, i."primary", i.model_primary, s.label, s.model_label,
      c.temperature, k.temperature as model_temperature
    from lead_intent i join sentiment_analysis s on s.message_id = i.message_id
    left join lateral (select temperature from understanding_correction where message_id = i.message_id order by created_at desc, id desc limit 1) c on true
    left join lateral (select temperature from lead_classification where message_id = i.message_id and provider <> 'person' limit 1) k on c.temperature is not null
    where i.tenant_id = app.tenant() and i.created_at >= $1::date::timestamp at time zone $3 and i.created_at < ($2::date + 1)::timestamp at time zone $3`;
const judgedStatement: Statement = {
  name: 'ai-quality.judged',
  text: `select day, provider, model, count(*)::int as understood,
      (count(*) filter (where model_primary is not null or model_label is not null or temperature is not null))::int as messages,
      count(model_primary)::int as intents, (count(*) filter (where model_primary = "primary"))::int as "intentsRight",
      count(model_label)::int as sentiments, (count(*) filter (where model_label = label))::int as "sentimentsRight",
      count(model_temperature)::int as temperatures, (count(*) filter (where model_temperature = temperature))::int as "temperaturesRight"
    from (${understood}) u group by day, provider, model`,
};
const binnedStatement: Statement = {
  name: 'ai-quality.binned',
  text: `select day, provider, model, least(floor(confidence * 10), 9)::int as bin, count(*)::int as messages, sum(confidence)::float8 as confidence,
      (count(*) filter (where model_primary = "primary"))::int as "right"
    from (${understood}) u where model_primary is not null group by 1, 2, 3, 4 order by 4`,
};
const shadowStatement: Statement = {
  name: 'ai-quality.shadow',
  text: `select day::text, provider, model, count(*)::int as messages, count(*)::int as intents, count(*)::int as sentiments, count(*)::int as temperatures,
      (count(*) filter (where intent = shown_intent))::int as "intentsRight", (count(*) filter (where sentiment = shown_sentiment))::int as "sentimentsRight",
      (count(*) filter (where temperature = shown_temperature))::int as "temperaturesRight"
    from shadow_run where tenant_id = app.tenant() and day between $1 and $2 group by day, provider, model`,
};

const maxDays = 92;

/** Returns the quality figures per day of the tenant's calendar (from and to included) and model. Newest day first, then by model name. */
export async function readAiQuality(read: Sql, from: string, to: string, timezone: string): Promise<AiQualityRow[]> {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1 || days > maxDays)
    throw new BadInput(`from and to must span 1 to ${maxDays} days, not ${Math.max(days, 0)}.`, ['to']);
  const [used, took, judged, binned, shadowed] = await Promise.all([
    read.query<Usage>(usageStatement, [from, to]),
    read.query<Latency>(latencyStatement, [from, to]),
    read.query<Judged>(judgedStatement, [from, to, timezone]),
    read.query<ModelDay & Binned>(binnedStatement, [from, to, timezone]),
    read.query<ModelDay & Compared>(shadowStatement, [from, to]),
  ]);
  const usages = byModelDay(used);
  const latencies = byModelDay(took);
  const judgements = byModelDay(judged);
  const bins = byModelDay(binned);
  const shadows = byModelDay(shadowed);
  return [...byModelDay([...used, ...judged, ...shadowed]).values()]
    .map(([{ day, provider, model }]) => {
      const key = keyOf({ day, provider, model });
      const usage = usages.get(key)?.[0];
      const judgement = judgements.get(key)?.[0];
      const latency = latencies.get(key)?.[0];
      const shadow = shadows.get(key)?.[0];
      const calibration = calibrationOf(bins.get(key) ?? []);
      return {
        day,
        provider,
        model,
        ...(usage ?? noUsage),
        latencyP50Ms: latency ? Math.round(latency.p50) : null,
        latencyP95Ms: latency ? Math.round(latency.p95) : null,
        understood: judgement?.understood ?? 0,
        agreement: judgement ? agreementOf(judgement) : noAgreement,
        shadow: shadow ? agreementOf(shadow) : null,
        calibration,
        calibrationError: calibrationErrorOf(calibration),
      };
    })
    .sort((one, two) => two.day.localeCompare(one.day) || keyOf(one).localeCompare(keyOf(two)));
}

const noUsage = {
  calls: 0,
  failures: 0,
  fallbacks: 0,
  cached: 0,
  skipped: 0,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: '0.000000',
};
const keyOf = ({ day, provider, model }: ModelDay): string => `${day} ${provider} ${model}`;

/** Groups rows by day and model. Each group has at least one row. */
function byModelDay<Row extends ModelDay>(rows: readonly Row[]): Map<string, [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
