import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { text } from '../shared/texts.js';
import { type Language, languages } from '../shared/translations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant, type TenantProfile } from '../tenants/index.js';
import { askModels, recordCalls } from './ask-models.js';
import { type NamedEntities, nameEntities } from './entities/name-entities.js';
import { type MessageContext, understandInputOf } from './message-context.js';
import type { RecordedReply } from './model-calls.js';
import { type OwnUnderstanding, ownUnderstanding } from './own/own-understanding.js';
import './ports.js';
import { trialMessage } from './trial-message.js';
import type { Understanding } from './understanding.js';

/** What a text means, and which models said so. */
export interface TriedUnderstanding {
  reply: RecordedReply<Understanding>;
  entities: NamedEntities;
  ownIntent: OwnUnderstanding['intent'];
}

/**
 * Understands a trial message with the chain and the tenant's own models, in the same way as a real one. The cost is recorded.
 * The reasons are in the language of the user who tries it, otherwise in that of the tenant.
 */
export async function understandTrial(
  context: ScopedContext,
  tenant: TenantProfile,
  message: MessageContext,
  explainIn: Language | null | undefined,
): Promise<TriedUnderstanding> {
  const language = explainIn ?? tenant.language;
  const asked = await askModels(context, tenant, 'understand', understandInputOf(message, tenant, language));
  const { reply, intent } = await ownUnderstanding(context, message.body, message.ownModels, asked, language);
  const entities = await nameEntities(context.read, tenant, message, reply.value.intent.entities);
  await recordCalls(context, reply.calls);
  return { reply, entities, ownIntent: intent };
}

/** Returns how a text would be understood after what the contact said before. Only the cost is recorded. */
export const tryUnderstanding = longUseCase({
  name: 'assistant.try-understanding',
  permission: 'message:try',
  input: z.object({
    text: text('receivedMessage').min(1),
    contactId: z.string().nullish(),
    explainIn: z.enum(languages).nullish(),
  }),
  audit: notAudited('Stores only the cost.'),
  async run(context, { text: body, contactId, explainIn }): Promise<TriedUnderstanding> {
    const tenant = await loadTenant(context.read, context.scope.tenantId);
    const message = await trialMessage(context.read, {
      text: body,
      contactId,
      now: context.clock.now(),
      providers: context.ports.providers,
    });
    return understandTrial(context, tenant, message, explainIn);
  },
});
