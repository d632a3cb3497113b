import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TaskPayload } from '../shared/tasks.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { assistantTasks } from './assistant.tasks.js';
import { type ChainReply, ModelChainFailure } from './chain-reply.js';
import { loadMessageContext, understandInputOf } from './message-context.js';
import { callsOf, recordModelCalls } from './model-calls.js';
import './ports.js';
import { dayIn } from '../shared/tenant-day.js';
import { temperatureFor, type Understanding } from './understanding.js';

const insertRun: Statement = {
  name: 'shadow.insert-run',
  text: `insert into shadow_run (id, tenant_id, message_id, day, provider, model, prompt_version, intent, intent_confidence, sentiment, temperature,
      shown_provider, shown_model, shown_intent, shown_sentiment, shown_temperature, latency_ms, cost_usd)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (tenant_id, message_id, provider) do nothing`,
};

/** Returns the parts of an understanding that are compared. */
export const shownOf = ({
  value,
  provider,
  model,
}: ChainReply<Understanding>): TaskPayload<'assistant/shadow'>['shown'] => ({
  provider,
  model,
  intent: value.intent.primary,
  sentiment: value.sentiment.label,
  temperature: temperatureFor(value.classification),
});

/** Whether a message belongs to the sample. It depends on the end of the message's id, which is random, so a repeat decides the same. */
export const isSampled = (messageId: string, share: number): boolean =>
  Number.parseInt(messageId.slice(-8), 16) / 2 ** 32 < share;

/**
 * Asks the tenant's shadow model about a message that another model has understood, and records both answers. A failed call is not retried.
 * Safe to repeat: there is one record per message and provider.
 */
export const shadowMessage = longUseCase({
  name: 'assistant.shadow-message',
  permission: 'message:understand',
  input: assistantTasks['assistant/shadow'].payload,
  audit: notAudited('Notes what a model would have said; nothing is changed by it.'),
  async run(context, { messageId, shown }) {
    const { models, modelSpending } = context.ports;
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const provider = tenant.settings.assistant.shadow?.provider;
    const message = provider ? await loadMessageContext(context.read, messageId) : null;
    const day = dayIn(tenant.timezone, context.clock.now());
    if (!provider || !message || (await modelSpending.limitReached(context.read, tenant, day))) return;
    try {
      const reply = await models.askOnly(provider, 'understand', understandInputOf(message, tenant), {
        tenantId: tenant.id,
      });
      if (!reply) return;
      const calls = callsOf(day, 'shadow', reply.attempts, reply);
      modelSpending.add(tenant.id, calls);
      const said = shownOf(reply);
      await context.transaction(async tx => {
        await recordModelCalls(tx, modelSpending, calls);
        await tx.query(insertRun, [
          newId(),
          messageId,
          day,
          said.provider,
          said.model,
          reply.promptVersion,
          said.intent,
          reply.value.intent.confidence,
          said.sentiment,
          said.temperature,
          shown.provider,
          shown.model,
          shown.intent,
          shown.sentiment,
          shown.temperature,
          Math.round(reply.latencyMs),
          reply.costUsd,
        ]);
      });
    } catch (error) {
      if (!(error instanceof ModelChainFailure)) throw error;
      const calls = callsOf(day, 'shadow', error.attempts, null);
      modelSpending.add(tenant.id, calls);
      await context.transaction(tx => recordModelCalls(tx, modelSpending, calls));
    }
  },
});
