import type { Scope } from '../shared/database.port.js';
import type { ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { type ChainPlan, type ChainReply, ModelChainFailure } from './chain-reply.js';
import type { ModelTask, ModelTasks } from './language-model.port.js';
import { callsOf, type ModelCall, type RecordedReply, recordModelCalls } from './model-calls.js';
import './ports.js';
import { dayIn } from '../shared/tenant-day.js';
import { raiseBudgetAlert } from './raise-budget-alert.js';
import { questionKey } from './reply-cache.js';

type Output<T extends ModelTask> = ModelTasks[T]['output'];

export interface AskOptions {
  /** Asks the hosted links first, whatever the tenant's mode says: one of them has begun what is asked. */
  hostedFirst?: boolean;
}

/**
 * Asks the chain in the way the tenant has configured. An equal question is answered from the cache, and a used-up budget closes the hosted
 * links. Writes a span and a log line, under the request's id, that say which links answered and which did not. If no link answers, the
 * calls are recorded before it throws.
 */
export function askModels<T extends ModelTask>(
  context: ScopedContext,
  tenant: TenantProfile,
  task: T,
  input: ModelTasks[T]['input'],
  options: AskOptions = {},
): Promise<RecordedReply<Output<T>>> {
  return context.trace(`model.${task}`, {}, async () => {
    const reply = await askOrRecall(context, tenant, task, input, options);
    const { provider, model, latencyMs, costUsd, fallback, calls } = reply;
    const attempts = calls.map(call => `${call.provider}:${call.outcome}`);
    context.log.info({ task, provider, model, latencyMs, costUsd, fallback, attempts }, 'model');
    return reply;
  });
}

/**
 * Like `askModels`, for a question outside the flow of messages, such as a lead that a user has judged anew. The calls are recorded at
 * once; the caller calls `remember` when the reply is stored. It is exposed as a port so that features which the assistant builds on can
 * ask too.
 */
export async function askAndRecord<T extends ModelTask>(
  context: ScopedContext,
  task: T,
  input: ModelTasks[T]['input'],
): Promise<RecordedReply<Output<T>>> {
  const tenant = await loadTenant(context.read, context.scope.tenantId);
  const reply = await askModels(context, tenant, task, input);
  await recordCalls(context, reply.calls);
  return reply;
}

/** A question to the hosted link that wrote a draft, to put it right. */
export interface RepairRequest {
  provider: string;
  input: ModelTasks['answer']['input'];
  withinMs: number;
}

/**
 * Asks one hosted link for a better draft. `reply` is null if the tenant's budget is used up, if too little time is left, or if the link
 * does not answer; `calls` are what was asked in any case. Nothing of it is cached: the draft before was refused.
 */
export function askForRepair(
  context: ScopedContext,
  tenant: TenantProfile,
  { provider, input, withinMs }: RepairRequest,
): Promise<{ reply: RecordedReply<Output<'answer'>> | null; calls: ModelCall[] }> {
  const { models, modelSpending } = context.ports;
  const day = dayIn(tenant.timezone, context.clock.now());
  return context.trace('model.repair', {}, async () => {
    if (await modelSpending.limitReached(context.database.reader(asSystem(context)), tenant, day))
      return { reply: null, calls: [] };
    const asked = await models
      .askOnly(provider, 'answer', input, { tenantId: tenant.id, withinMs })
      .catch((error: unknown) => {
        if (error instanceof ModelChainFailure) return error;
        throw error;
      });
    const reply = asked && !(asked instanceof ModelChainFailure) ? toRecordedReply(asked, day, 'answer') : null;
    const calls = reply?.calls ?? callsOf(day, 'answer', asked?.attempts ?? [], null);
    modelSpending.add(tenant.id, calls);
    context.log.info({ task: 'answer', provider, outcomes: calls.map(({ outcome }) => outcome) }, 'repair');
    return { reply, calls };
  });
}

/** Budget and calls belong to the tenant, whoever asks: a seller may spend the budget, but sees neither. */
const asSystem = ({ scope }: ScopedContext): Scope => ({ ...scope, role: 'SYSTEM' });

/** Records the calls to models, in a transaction of its own. */
export const recordCalls = (context: ScopedContext, calls: ModelCall[]): Promise<void> =>
  context.database.transaction(
    asSystem(context),
    tx => recordModelCalls(tx, context.ports.modelSpending, calls),
    context.requestId,
  );

async function askOrRecall<T extends ModelTask>(
  context: ScopedContext,
  tenant: TenantProfile,
  task: T,
  input: ModelTasks[T]['input'],
  { hostedFirst = false }: AskOptions,
): Promise<RecordedReply<Output<T>>> {
  const { models, modelReplies, modelSpending, metrics } = context.ports;
  const day = dayIn(tenant.timezone, context.clock.now());
  // Without hosted links nothing costs money: there is no budget to read and no reply worth caching.
  if (!models.hasHosted) return toRecordedReply(await models.ask(task, input, { tenantId: tenant.id }), day, task);

  const { mode, unsureBelow } = tenant.settings.assistant;
  const plan: ChainPlan = { unsureBelow: mode === 'local-first' && !hostedFirst ? unsureBelow : null };
  const order = `${models.order};${JSON.stringify(plan)}`;
  const key = modelReplies.enabled ? questionKey(tenant.id, task, order, input) : null;
  const known = key === null ? null : modelReplies.find<T>(tenant.id, key);
  if (known) {
    const { provider, model } = known;
    metrics.model(task, provider, 'CACHED', 0, 0);
    const use = { latencyMs: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 };
    return {
      ...known,
      ...use,
      attempts: [],
      calls: [{ day, task, provider, model, outcome: 'CACHED', fallback: false, ...use }],
      remember: () => undefined,
    };
  }

  const limit = await modelSpending.limitReached(context.database.reader(asSystem(context)), tenant, day);
  if (limit)
    await modelSpending.tellOnce(tenant.id, day, () =>
      context.database.transaction(asSystem(context), tx => raiseBudgetAlert(tx, tenant, day, limit)),
    );
  try {
    const reply = await models.ask(task, input, {
      tenantId: tenant.id,
      plan: { ...plan, hostedClosed: limit !== null },
    });
    // A reply that stood in for a failed link is not cached, because that link may be back at the next question.
    const remember = () => {
      if (key !== null && !reply.fallback && models.isHosted(reply)) modelReplies.keep(tenant.id, key, reply);
    };
    const recorded = toRecordedReply(reply, day, task, remember);
    modelSpending.add(tenant.id, recorded.calls);
    return recorded;
  } catch (error) {
    if (!(error instanceof ModelChainFailure)) throw error;
    const calls = callsOf(day, task, error.attempts, null);
    modelSpending.add(tenant.id, calls);
    await recordCalls(context, calls);
    throw error;
  }
}

const toRecordedReply = <T>(
  reply: ChainReply<T>,
  day: string,
  task: ModelTask,
  remember: () => void = () => undefined,
): RecordedReply<T> => ({ ...reply, calls: callsOf(day, task, reply.attempts, reply), remember });
