import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../user-error.js';
import { PipelineType } from './pipeline.type.js';

@ObjectType('CreatePipelinePayload', { description: 'The answer to createPipeline.', simpleResolvers: true })
export class CreatePipelinePayload extends Payload {
  @Field(() => PipelineType, { nullable: true, description: 'The pipeline; null when it failed.' })
  pipeline!: PipelineType | null;
}
