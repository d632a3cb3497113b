import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Agreement, AiQualityRow, CalibrationBin } from '../../domain/assistant/index.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

@ObjectType('AiAgreement', {
  description: 'How often two judges of the same messages agree; each share is from 0 to 1.',
  simpleResolvers: true,
})
export class AiAgreementType implements Agreement {
  @Field(() => Int, { description: 'How many messages both judges have judged in at least one respect.' })
  messages!: number;

  @Field(() => Float, { nullable: true, description: 'Agreement on the main request; null if none was compared.' })
  intent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Agreement on the dominant feeling; null if none was compared.' })
  sentiment!: number | null;

  @Field(() => Float, { nullable: true, description: 'Agreement on the temperature; null if none was compared.' })
  temperature!: number | null;
}

@ObjectType('AiCalibrationBin', {
  description: 'The messages in one tenth of the confidence range that a person has judged.',
  simpleResolvers: true,
})
export class AiCalibrationBinType implements CalibrationBin {
  @Field(() => Float, { description: 'The lower end of the tenth.' })
  from!: number;

  @Field(() => Float, { description: 'The upper end of the tenth.' })
  to!: number;

  @Field(() => Int, { description: 'How many messages fall into it.' })
  messages!: number;

  @Field(() => Float, { description: 'The mean confidence of the model for them.' })
  confidence!: number;

  @Field(() => Float, { description: 'The share of them on which the model was right.' })
  right!: number;
}

@ObjectType('AiQuality', {
  description: 'The quality and cost of one model on one day of the tenant’s calendar.',
  simpleResolvers: true,
})
export class AiQualityType implements AiQualityRow {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => String, {
    description: 'The provider that was asked, such as `openai` or `local`; `none` if no provider answered.',
  })
  provider!: string;

  @Field(() => String, { description: "The provider's model." })
  model!: string;

  @Field(() => Int, { description: 'How many questions it was asked, including shadow runs.' })
  calls!: number;

  @Field(() => Int, { description: 'How many of them it failed to answer.' })
  failures!: number;

  @Field(() => Int, { description: 'How many questions it answered in place of another model that could not.' })
  fallbacks!: number;

  @Field(() => Int, {
    description: 'How many repeated questions were answered from the cache; these are not part of the calls.',
  })
  cached!: number;

  @Field(() => Int, {
    description:
      'How many questions were not sent to it: because of its circuit breaker, the time limit or a budget that was used up.',
  })
  skipped!: number;

  @Field(() => Float, { description: 'Input tokens of the questions.' })
  inputTokens!: number;

  @Field(() => Float, { description: 'Output tokens of the answers, including thinking.' })
  outputTokens!: number;

  @Field(() => DecimalScalar, { description: 'What it cost, in US dollars with six digits.' })
  costUsd!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The median answer time in milliseconds; null without answers and for days long past.',
  })
  latencyP50Ms!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The 95th percentile of the answer time in milliseconds; null without answers and for days long past.',
  })
  latencyP95Ms!: number | null;

  @Field(() => Int, { description: 'How many messages show the understanding of this model.' })
  understood!: number;

  @Field(() => AiAgreementType, {
    description:
      'Agreement with people, over the messages that somebody corrected or confirmed. People correct wrong results more often than they confirm right ones.',
  })
  agreement!: AiAgreementType;

  @Field(() => AiAgreementType, {
    nullable: true,
    description:
      'As a shadow model: agreement with the model whose answer was shown; null if it did not run as a shadow.',
  })
  shadow!: AiAgreementType | null;

  @Field(() => [AiCalibrationBinType], {
    description: 'The confidence in the main request compared with how often it was right, as judged by people.',
  })
  calibration!: AiCalibrationBinType[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The expected calibration error (ECE) between confidence and accuracy, 0 to 1; null if nobody has judged.',
  })
  calibrationError!: number | null;
}
