import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import {
  compareAnswers,
  previewAnswer,
  scoreOf,
  type TriedUnderstanding,
  temperatureFor,
  tryUnderstanding,
} from '../../domain/assistant/index.js';
import { newId } from '../../domain/shared/id.js';
import { AgentProfileDraftInput, AnswerComparisonType } from '../../schema/assistant/answer-comparison.type.js';
import { AnswerPreviewType, UnderstandingType } from '../../schema/assistant/trial.type.js';
import type { GraphContext } from '../graph-context.js';

const what = { description: 'A text as a contact would write it, at most 20,000 characters.' };

@Resolver()
export class TrialResolver {
  @Query(() => UnderstandingType, {
    description:
      'Analyses a text as if it had been received: score, intent, sentiment. The reasons are in the language of Accept-Language, otherwise in that of the tenant. Nothing is stored; the cost of a hosted model counts towards the budget.',
  })
  async understand(
    @Arg('text', () => String, what) text: string,
    @Arg('contactId', () => ID, {
      nullable: true,
      description: 'The contact who writes the text: their earlier messages are taken into account.',
    })
    contactId: string | null,
    @Ctx() context: GraphContext,
  ): Promise<UnderstandingType> {
    const at = context.useCase.clock.now();
    return shown(await tryUnderstanding(context.useCase, { text, contactId, explainIn: context.accepted }), at);
  }

  @Query(() => AnswerPreviewType, {
    description:
      'The answer that the agent would give to a text, and its sources. Nothing is sent or stored; the cost of a hosted model counts towards the budget.',
  })
  previewAnswer(
    @Arg('text', () => String, what) text: string,
    @Arg('conversationId', () => ID, {
      nullable: true,
      description: 'The conversation; omit it for an unknown contact.',
    })
    conversationId: string | null,
    @Arg('agentProfileId', () => ID, {
      nullable: true,
      description: 'The profile that answers, which may be inactive.',
    })
    agentProfileId: string | null,
    @Ctx() context: GraphContext,
  ): Promise<AnswerPreviewType> {
    return previewAnswer(context.useCase, { text, conversationId, agentProfileId, explainIn: context.accepted });
  }

  @Query(() => AnswerComparisonType, {
    description:
      'Compares the answers of a draft of a profile with the current answers, for the last 50 questions of customers to the agent, newest first. A draft of a profile in use is compared on the questions that this profile answers, any other draft on all questions. Nothing is sent or stored; the cost of a hosted model counts towards the budget.',
  })
  async compareAnswers(
    @Arg('draft', () => AgentProfileDraftInput, { description: 'The profile and its changes.' })
    draft: AgentProfileDraftInput,
    @Arg('first', () => Int, { nullable: true, description: 'How many questions per page, 1 to 100; 10 by default.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<AnswerComparisonType> {
    const { questions, totals, questionCount, ...pageInfo } = await compareAnswers(context.useCase, {
      draft,
      first,
      after,
    });
    return {
      questions: questions.map(({ messageId, ...question }) => ({ ...question, message: messageId })),
      totals,
      questionCount,
      pageInfo,
    };
  }
}

function shown({ reply, entities, ownIntent }: TriedUnderstanding, createdAt: Date): UnderstandingType {
  const { intent, sentiment, classification, wantsHuman, legal } = reply.value;
  const by = { provider: reply.provider, model: reply.model, latencyMs: reply.latencyMs };
  return {
    intent: {
      ...intent,
      ...by,
      id: newId(),
      entities,
      corrected: false,
      ownIntent: ownIntent?.name ?? null,
      ownConfidence: ownIntent?.confidence ?? null,
    },
    sentiment: { ...sentiment, ...by, id: newId(), corrected: false },
    classification: {
      ...classification,
      ...by,
      id: newId(),
      score: scoreOf(classification),
      temperature: temperatureFor(classification),
      fallback: reply.fallback,
      createdAt,
    },
    wantsHuman,
    legal,
  };
}
