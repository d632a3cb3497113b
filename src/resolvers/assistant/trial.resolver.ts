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

const what = { description: 'What a contact would write, at most 20,000 characters.' };

@Resolver()
export class TrialResolver {
  @Query(() => UnderstandingType, {
    description:
      'Understands a text as if it came in: score, intent, sentiment. Nothing is stored; what a hosted model costs counts towards the budget.',
  })
  async understand(
    @Arg('text', () => String, what) text: string,
    @Arg('contactId', () => ID, { nullable: true, description: 'Whose text it is: what they said before counts.' })
    contactId: string | null,
    @Ctx() context: GraphContext,
  ): Promise<UnderstandingType> {
    const at = context.useCase.clock.now();
    return shown(await tryUnderstanding(context.useCase, { text, contactId }), at);
  }

  @Query(() => AnswerPreviewType, {
    description:
      'What the agent would answer to a text, and what it rests on. Nothing is sent or stored; what a hosted model costs counts towards the budget.',
  })
  previewAnswer(
    @Arg('text', () => String, what) text: string,
    @Arg('conversationId', () => ID, { nullable: true, description: 'In which conversation; omit it for a stranger.' })
    conversationId: string | null,
    @Arg('agentProfileId', () => ID, { nullable: true, description: 'In whose name, also one that is not active.' })
    agentProfileId: string | null,
    @Ctx() context: GraphContext,
  ): Promise<AnswerPreviewType> {
    return previewAnswer(context.useCase, { text, conversationId, agentProfileId });
  }

  @Query(() => AnswerComparisonType, {
    description:
      'What the customers who asked last would be told by a profile that is not in use yet, beside what they are told as things are: their last 50 questions to the agent, the newest first. A changed version of a profile that answers is compared on the questions that this one answers, any other on all. Nothing is sent or stored; what a hosted model costs counts towards the budget.',
  })
  async compareAnswers(
    @Arg('draft', () => AgentProfileDraftInput, { description: 'The profile, and what would change of it.' })
    draft: AgentProfileDraftInput,
    @Arg('first', () => Int, { nullable: true, description: 'How many questions at once, 1 to 100; 10 by default.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
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
