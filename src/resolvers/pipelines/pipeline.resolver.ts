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
  @Mutation(() => CreatePipelinePayload, { description: 'Creates a pipeline with its stages.' })
  createPipeline(
    @Arg('input', () => CreatePipelineInput, { description: 'The pipeline.' }) input: CreatePipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<CreatePipelinePayload> {
    return payload('pipeline', () => createPipeline(context.useCase, input));
  }

  @Mutation(() => UpdatePipelinePayload, { description: 'Changes a pipeline; omitted fields stay unchanged.' })
  updatePipeline(
    @Arg('input', () => UpdatePipelineInput, { description: 'What changes.' }) input: UpdatePipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdatePipelinePayload> {
    return payload('pipeline', () => updatePipeline(context.useCase, input));
  }

  @Mutation(() => ArchivePipelinePayload, {
    description: 'Archives a pipeline: it accepts no new opportunities, and its existing ones stay.',
  })
  archivePipeline(
    @Arg('input', () => PipelineInput, { description: 'The pipeline.' }) input: PipelineInput,
    @Ctx() context: GraphContext,
  ): Promise<ArchivePipelinePayload> {
    return payload('pipeline', () => archivePipeline(context.useCase, input));
  }

  @Mutation(() => CreateStagePayload, { description: 'Adds a stage to a pipeline.' })
  createStage(
    @Arg('input', () => CreateStageInput, { description: 'The stage and its position.' }) input: CreateStageInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateStagePayload> {
    return payload('stage', () => createStage(context.useCase, input));
  }

  @Mutation(() => UpdateStagePayload, {
    description: 'Changes a stage or its position; omitted fields stay unchanged.',
  })
  updateStage(
    @Arg('input', () => UpdateStageInput, { description: 'What changes.' }) input: UpdateStageInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateStagePayload> {
    return payload('stage', () => updateStage(context.useCase, input));
  }

  @Mutation(() => DeleteStagePayload, {
    description: 'Deletes a stage of a pipeline. Its opportunities move to another stage of the same kind.',
  })
  deleteStage(
    @Arg('input', () => DeleteStageInput, { description: 'The stage to delete.' }) input: DeleteStageInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteStagePayload> {
    return payload('deletedId', () => deleteStage(context.useCase, input));
  }
}
