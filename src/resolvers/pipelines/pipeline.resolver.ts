import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteStage, updateStage } from '../../domain/opportunities/index.js';
import { archivePipeline, createPipeline, createStage, updatePipeline } from '../../domain/pipelines/index.js';
import {
  CreatePipelineInput,
  CreateStageInput,
  DeleteStageInput,
  PipelineInput,
  UpdatePipelineInput,
  UpdateStageInput,
} from '../../schema/pipelines/pipeline.input.js';
import {
  ArchivePipelinePayload,
  CreatePipelinePayload,
  CreateStagePayload,
  DeleteStagePayload,
  UpdatePipelinePayload,
  UpdateStagePayload,
} from '../../schema/pipelines/pipeline.payload.js';
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
    return payload('pipeline', () => createPipeline(context.useCase, input));
  }

  @Mutation(() => UpdatePipelinePayload, { description: 'Changes a pipeline; what is omitted stays.' })
  updatePipeline(
    @Arg('input', () => UpdatePipelineInput, { description: 'What changes.' }) input: UpdatePipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdatePipelinePayload> {
    return payload('pipeline', () => updatePipeline(context.useCase, input));
  }

  @Mutation(() => ArchivePipelinePayload, {
    description: 'Puts a pipeline away: it takes no new opportunities, and those that stand in it stay.',
  })
  archivePipeline(
    @Arg('input', () => PipelineInput, { description: 'Which one.' }) input: PipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<ArchivePipelinePayload> {
    return payload('pipeline', () => archivePipeline(context.useCase, input));
  }

  @Mutation(() => CreateStagePayload, { description: 'Adds a stage to a pipeline.' })
  createStage(
    @Arg('input', () => CreateStageInput, { description: 'The stage and its place.' }) input: CreateStageInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateStagePayload> {
    return payload('stage', () => createStage(context.useCase, input));
  }

  @Mutation(() => UpdateStagePayload, {
    description: 'Changes a stage or its place among the others; what is omitted stays.',
  })
  updateStage(
    @Arg('input', () => UpdateStageInput, { description: 'What changes.' }) input: UpdateStageInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateStagePayload> {
    return payload('stage', () => updateStage(context.useCase, input));
  }

  @Mutation(() => DeleteStagePayload, {
    description: 'Takes a stage out of its pipeline. What stands in it moves to another stage of the same kind.',
  })
  deleteStage(
    @Arg('input', () => DeleteStageInput, { description: 'Which one goes.' }) input: DeleteStageInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteStagePayload> {
    return payload('deletedId', () => deleteStage(context.useCase, input));
  }
}
