import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createPipeline } from '../../domain/pipelines/index.js';
import { CreatePipelineInput } from '../../schema/pipelines/pipeline.input.js';
import { CreatePipelinePayload } from '../../schema/pipelines/pipeline.payload.js';
import { PipelineType } from '../../schema/pipelines/pipeline.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => PipelineType)
export class PipelineResolver {
  @Mutation(() => CreatePipelinePayload, { description: 'Makes a pipeline with its stages.' })
  createPipeline(
    @Arg('input', () => CreatePipelineInput, { description: 'The pipeline.' }) input: CreatePipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<CreatePipelinePayload> {
    return payload('pipeline', async () =>
      context.loaders.of(PipelineType).load(await createPipeline(context.useCase, input)),
    );
  }
}
