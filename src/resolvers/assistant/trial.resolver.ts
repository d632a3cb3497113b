import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import {
  previewAnswer,
  scoreOf,
  type TriedUnderstanding,
  temperatureFor,
  tryUnderstanding,
} from '../../domain/assistant/index.js';
import { newId } from '../../domain/shared/id.js';
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
