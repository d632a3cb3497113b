import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { correctUnderstanding, readAiQuality } from '../../domain/assistant/index.js';
import { AiQualityType } from '../../schema/assistant/ai-quality.type.js';
import { CorrectUnderstandingInput } from '../../schema/assistant/correct-understanding.input.js';
import { CorrectUnderstandingPayload } from '../../schema/assistant/correct-understanding.payload.js';
import { DateScalar } from '../../schema/scalars/index.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class UnderstandingResolver {
  @Mutation(() => CorrectUnderstandingPayload, {
    description: 'Corrects or confirms what the model understood of a customer’s message.',
  })
  correctUnderstanding(
    @Arg('input', () => CorrectUnderstandingInput, { description: 'The message and its meaning.' })
    input: CorrectUnderstandingInput,
    @Ctx() context: GraphContext,
  ): Promise<CorrectUnderstandingPayload> {
    return payload('message', () => correctUnderstanding(context.useCase, { ...input }));
  }

  @Query(() => [AiQualityType], {
    description: 'The quality and cost of the language models by day and model, newest day first. At most 92 days.',
  })
  aiQuality(
    @Arg('from', () => DateScalar, { description: 'The first day, in the tenant’s calendar.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, inclusive.' }) to: string,
    @Ctx() context: GraphContext,
  ): Promise<AiQualityType[]> {
    const read = allow(context, 'ai-quality:read');
    return readAiQuality(read, from, to, context.viewer?.tenant.timezone ?? 'UTC');
  }
}
