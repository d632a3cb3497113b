import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { PipelineType, StageType } from './pipeline.type.js';

@ObjectType('CreatePipelinePayload', { description: 'The answer to createPipeline.', simpleResolvers: true })
export class CreatePipelinePayload extends Payload {
  @Node(() => PipelineType, { nullable: true, description: 'The pipeline; null when it failed.' })
  pipeline!: string | null;
}

@ObjectType('UpdatePipelinePayload', { description: 'The answer to updatePipeline.', simpleResolvers: true })
export class UpdatePipelinePayload extends Payload {
  @Node(() => PipelineType, { nullable: true, description: 'The pipeline as it is now; null when it failed.' })
  pipeline!: string | null;
}

@ObjectType('ArchivePipelinePayload', { description: 'The answer to archivePipeline.', simpleResolvers: true })
export class ArchivePipelinePayload extends Payload {
  @Node(() => PipelineType, { nullable: true, description: 'The pipeline as it is now; null when it failed.' })
  pipeline!: string | null;
}

@ObjectType('CreateStagePayload', { description: 'The answer to createStage.', simpleResolvers: true })
export class CreateStagePayload extends Payload {
  @Node(() => StageType, { nullable: true, description: 'The stage; null when it failed.' })
  stage!: string | null;
}

@ObjectType('UpdateStagePayload', { description: 'The answer to updateStage.', simpleResolvers: true })
export class UpdateStagePayload extends Payload {
  @Node(() => StageType, { nullable: true, description: 'The stage as it is now; null when it failed.' })
  stage!: string | null;
}

@ObjectType('DeleteStagePayload', { description: 'The answer to deleteStage.', simpleResolvers: true })
export class DeleteStagePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id of the deleted stage; null when it failed.' })
  deletedId!: string | null;
}
