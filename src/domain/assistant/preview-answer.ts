import { z } from 'zod';
import { decideRoute } from '../routing/index.js';
import { notAudited } from '../shared/audit-trail.js';
import { text } from '../shared/texts.js';
import { languages } from '../shared/translations.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { type AnswerPreview, answerPreview, profileToTry } from './answer-preview.js';
import { recordCalls } from './ask-models.js';
import './ports.js';
import { agentBooks } from './is-booking.js';
import { prepareAnswer } from './prepare-answer.js';
import { isOrdering, routedIntent, routedWantsHuman } from './routed-intent.js';
import { loadShelf } from './shelf.js';
import { trialMessage } from './trial-message.js';
import { understandTrial } from './try-understanding.js';
import { scoreOf } from './understanding.js';

/**
 * Answers a text as the agent would, by a profile that may be inactive. It is understood, routed, drafted and checked in the same way.
 * Nothing is sent, and only the cost is recorded: tools that change something only say what they would do.
 */
export const previewAnswer = longUseCase({
  name: 'assistant.preview-answer',
  permission: 'answer:preview',
  input: z.object({
    text: text('receivedMessage').min(1),
    conversationId: z.string().nullish(),
    agentProfileId: z.string().nullish(),
    explainIn: z.enum(languages).nullish(),
  }),
  audit: notAudited('Sends nothing, and stores only the cost.'),
  async run(context, { text: body, conversationId, agentProfileId, explainIn }): Promise<AnswerPreview> {
    const { read, scope, clock, ports } = context;
    const tenant = await loadTenant(read, scope.tenantId);
    const trial = await trialMessage(read, {
      text: body,
      conversationId,
      now: clock.now(),
      providers: ports.providers,
    });
    const agent = agentProfileId ? await profileToTry(read, agentProfileId) : null;
    const { reply, entities, ownIntent } = await understandTrial(context, tenant, trial, explainIn);
    const { intent, sentiment, language, classification, legal } = reply.value;
    const books = agentBooks(tenant, trial);
    const wantsHuman = routedWantsHuman(trial, reply.value, entities, books);
    const message = {
      ...trial,
      understood: { primary: intent.primary, label: sentiment.label, language, wantsHuman, legal },
      agentProfileId: agent?.id ?? trial.agentProfileId,
    };
    const prepared = await prepareAnswer(context, message, tenant, { trial: { agent } });
    await recordCalls(context, prepared.calls);
    const facts = {
      intent: routedIntent(trial, reply.value, entities),
      sentiment,
      score: scoreOf(classification),
      wantsHuman,
      legal,
      ordering: isOrdering(trial, entities),
      booking: books,
      ownIntent: ownIntent?.name ?? null,
    };
    const { destination } = decideRoute(facts, tenant.settings.routing, tenant.language);
    const shelf = await loadShelf(read, tenant.id, trial.catalogueVersion);
    const preview = answerPreview(prepared, shelf, intent.confidence);
    return destination === 'CHATBOT' ? preview : { ...preview, action: 'HAND_OVER' };
  },
});
