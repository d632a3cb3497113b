import { Field, ID, InputType, Int } from 'type-graphql';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { OpportunityStatusEnum } from './pipeline.enums.js';

@InputType('StageInput', { description: 'A stage of a new pipeline.' })
export class StageInput {
  @Field(() => String, { description: 'What it is called; each stage of a pipeline has a name of its own.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'How boards show it, such as `#1E88E5`.' })
  color?: string | null;

  @Field(() => Int, { description: 'How likely a sale is from here, 0 to 100.' })
  probability!: number;

  @Field(() => Int, { nullable: true, description: 'How many days a sale should stay, 1 to 3650.' })
  expectedDurationDays?: number | null;

  @Field(() => OpportunityStatusEnum, {
    nullable: true,
    defaultValue: 'OPEN',
    description: 'What an opportunity is while it stands here.',
  })
  kind?: OpportunityStatus | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What a seller usually does next with what stands here, at most 10.',
  })
  activities?: string[] | null;
}

@InputType('CreatePipelineInput', { description: 'A new pipeline.' })
export class CreatePipelineInput extends RepeatableInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => [StageInput], { description: 'Its stages in their order, 1 to 30, at least one of them open.' })
  stages!: StageInput[];
}

@InputType('PipelineInput', { description: 'Which pipeline.' })
export class PipelineInput {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;
}

@InputType('UpdatePipelineInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdatePipelineInput extends PipelineInput {
  @Field(() => String, { nullable: true, description: 'What it is called; never empty.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it takes new opportunities; never null.' })
  active?: boolean | null;
}

@InputType('CreateStageInput', { description: 'A new stage of a pipeline that there is.' })
export class CreateStageInput extends RepeatableInput {
  @Field(() => ID, { description: 'The pipeline.' })
  pipelineId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 0; omit it for the last open stage, or the last where it closes sales.',
  })
  position?: number | null;

  @Field(() => StageInput, { description: 'The stage.' })
  stage!: StageInput;
}

@InputType('UpdateStageInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateStageInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called; each has a name of its own in its pipeline.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How boards show it, such as `#1E88E5`.' })
  color?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How likely a sale is from here, 0 to 100; never null. Where the kind becomes WON or LOST it is 100 or 0 unless told.',
  })
  probability?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many days a sale should stay, 1 to 3650.' })
  expectedDurationDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Its place, from 0; the others make room.' })
  position?: number | null;

  @Field(() => OpportunityStatusEnum, {
    nullable: true,
    description:
      'What an opportunity is while it stands here. A change opens, wins or loses what stands here, as of when it came in, at most 5,000.',
  })
  kind?: OpportunityStatus | null;

  @Field(() => [String], { nullable: true, description: 'What a seller usually does next, at most 10; never null.' })
  activities?: string[] | null;
}

@InputType('DeleteStageInput', { description: 'Which stage goes, and where what stands in it moves to.' })
export class DeleteStageInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Another stage of its pipeline and kind; it may be omitted where nothing stands in the stage.',
  })
  moveToStageId?: string | null;
}
