import { Field, InputType, Int } from 'type-graphql';
import type { OpportunityStatus } from '../../domain/pipelines/index.js';
import { OpportunityStatusEnum } from '../enums.js';
import { RepeatableInput } from '../repeatable.input.js';

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
