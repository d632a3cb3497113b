import { z } from 'zod';
import { decideRoute } from '../routing/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { recordCalls } from './ask-models.js';
import './ports.js';
import { type PreparedAnswer, prepareAnswer } from './prepare-answer.js';
import { isOrdering, routedIntent, routedWantsHuman } from './routed-intent.js';
import { loadShelf, type Shelf, type ShelfAgent } from './shelf.js';
import { trialMessage } from './trial-message.js';
import { understandTrial } from './try-understanding.js';
import { scoreOf } from './understanding.js';

/** What would become of a message. */
export const answerActions = [
  'ANSWER',
  'NOT_KNOWN',
  'CONFIRM_ORDER',
  'PLACE_ORDER',
  'REQUEST_VISIT',
  'HAND_OVER',
] as const;
export interface AnswerPreview {
  text: string;
  quickReplies: string[];
  sources: { kind: 'PRODUCT' | 'ARTICLE'; id: string; title: string }[];
  action: (typeof answerActions)[number];
  /** How sure the understanding is that the answer rests on; 0 where the answer did not know. */
  confidence: number;
}

const profileStatement: Statement = {
  name: 'agent-profile.for-preview',
  text: 'select id, name, personality, system_prompt as "systemPrompt" from agent_profile where id = $1',
};

/**
 * Answers a text as the agent would, by a profile that need not be active yet: understood, routed, drafted and checked in the same
 * way. Nothing is sent or kept but what it cost: tools that change something only say what they would do.
 */
export const previewAnswer = longUseCase({
  name: 'assistant.preview-answer',
  permission: 'answer:preview',
  input: z.object({
    text: text('receivedMessage').min(1),
    conversationId: z.string().nullish(),
    agentProfileId: z.string().nullish(),
  }),
  audit: notAudited('Nothing is sent, and nothing stored but the cost.'),
  async run(context, { text: body, conversationId, agentProfileId }): Promise<AnswerPreview> {
    const { read, scope, clock, ports } = context;
    const tenant = await loadTenant(read, scope.tenantId);
    const trial = await trialMessage(read, {
      text: body,
      conversationId,
      now: clock.now(),
      providers: ports.providers,
    });
    const agent = agentProfileId ? await profileOf(read, agentProfileId) : null;
    const { reply, entities, ownIntent } = await understandTrial(context, tenant, trial);
    const { intent, sentiment, language, classification, legal } = reply.value;
    const wantsHuman = routedWantsHuman(trial, reply.value, entities);
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
      ownIntent: ownIntent?.name ?? null,
    };
    const { destination } = decideRoute(facts, tenant.settings.routing, tenant.language);
    const { draft } = prepared;
    return {
      text: draft.text,
      quickReplies: draft.quickReplies,
      sources: sourcesOf(prepared, await loadShelf(read, tenant.id, trial.catalogueVersion)),
      action: destination === 'CHATBOT' ? actionOf(prepared) : 'HAND_OVER',
      confidence: draft.known ? intent.confidence : 0,
    };
  },
});

async function profileOf(read: Sql, id: string): Promise<ShelfAgent> {
  const [profile] = isId(id) ? await read.query<ShelfAgent>(profileStatement, [id]) : [];
  if (!profile) throw new BadInput('There is no such agent profile.', ['agentProfileId']);
  return profile;
}

function actionOf({ wishes, draft }: PreparedAnswer): AnswerPreview['action'] {
  if (wishes.handOver !== null) return 'HAND_OVER';
  if (wishes.ordered) return 'PLACE_ORDER';
  if (wishes.cartSet) return 'CONFIRM_ORDER';
  if (wishes.visit !== null) return 'REQUEST_VISIT';
  return draft.known ? 'ANSWER' : 'NOT_KNOWN';
}

/** The products and articles behind the titles that the answer was made of. */
function sourcesOf({ sources }: PreparedAnswer, { products, articles }: Shelf): AnswerPreview['sources'] {
  return sources.flatMap(title => {
    const article = articles.find(each => each.title === title);
    const product = products.find(each => each.name === title);
    return [
      ...(article ? [{ kind: 'ARTICLE' as const, id: article.id, title }] : []),
      ...(product ? [{ kind: 'PRODUCT' as const, id: product.id, title }] : []),
    ];
  });
}
