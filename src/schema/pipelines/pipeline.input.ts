import { Field, ID, InputType, Int } from 'type-graphql';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { OpportunityStatusEnum } from './pipeline.enums.js';

@InputType('StageInput', { description: 'A stage of a new pipeline.' })
export class StageInput {
  @Field(() => String, { description: 'Its name, unique in the pipeline.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its colour on boards, such as `#1E88E5`.' })
  color?: string | null;

  @Field(() => Int, { description: 'The probability of a sale from here, in percent, 0 to 100.' })
  probability!: number;

  @Field(() => Int, { nullable: true, description: 'The expected number of days in the stage, 1 to 3650.' })
  expectedDurationDays?: number | null;

  @Field(() => OpportunityStatusEnum, {
    nullable: true,
    defaultValue: 'OPEN',
    description: 'The status of the opportunities in this stage.',
  })
  kind?: OpportunityStatus | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The usual next steps of a seller for opportunities in this stage, at most 10.',
  })
  activities?: string[] | null;
}

@InputType('CreatePipelineInput', { description: 'A new pipeline.' })
export class CreatePipelineInput extends RepeatableInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its purpose.' })
  description?: string | null;

  @Field(() => [StageInput], { description: 'Its stages in their order, 1 to 30, at least one of which is open.' })
  stages!: StageInput[];
}

@InputType('PipelineInput', { description: 'The pipeline to act on.' })
export class PipelineInput {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;
}

@InputType('UpdatePipelineInput', { description: 'What changes: omitted fields stay unchanged, null clears a field.' })
export class UpdatePipelineInput extends PipelineInput {
  @Field(() => String, { nullable: true, description: 'Its name; never empty.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its purpose.' })
  description?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it accepts new opportunities; never null.' })
  active?: boolean | null;
}

@InputType('CreateStageInput', { description: 'A new stage of an existing pipeline.' })
export class CreateStageInput extends RepeatableInput {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its position, from 0; if omitted, after the last open stage, or at the end for a stage that closes opportunities.',
  })
  position?: number | null;

  @Field(() => StageInput, { description: 'The stage.' })
  stage!: StageInput;
}

@InputType('UpdateStageInput', { description: 'What changes: omitted fields stay unchanged, null clears a field.' })
export class UpdateStageInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name, unique in the pipeline.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its colour on boards, such as `#1E88E5`.' })
  color?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The probability of a sale from here, in percent, 0 to 100; never null. Unless given, a change of the kind to WON or LOST sets 100 or 0, and a change back to OPEN the probability of the open stage before it.',
  })
  probability?: number | null;

  @Field(() => Int, { nullable: true, description: 'The expected number of days in the stage, 1 to 3650.' })
  expectedDurationDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Its position, from 0; the other stages move.' })
  position?: number | null;

  @Field(() => OpportunityStatusEnum, {
    nullable: true,
    description:
      'The status of the opportunities in this stage. A change opens, wins or loses the opportunities in it, at most 5,000, as of the time when each entered the stage.',
  })
  kind?: OpportunityStatus | null;

  @Field(() => [String], { nullable: true, description: 'The usual next steps of a seller, at most 10; never null.' })
  activities?: string[] | null;
}

@InputType('DeleteStageInput', { description: 'The stage to delete, and the stage that its opportunities move to.' })
export class DeleteStageInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Another stage of the same pipeline and kind; it may be omitted if the deleted stage has no opportunities.',
  })
  moveToStageId?: string | null;
}
