import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Agreement, AiQualityRow, CalibrationBin } from '../../domain/assistant/index.js';
import { DateScalar, DecimalScalar } from '../scalars/index.js';

@ObjectType('AiAgreement', {
  description: 'How often two judges of the same messages say the same, each share from 0 to 1.',
  simpleResolvers: true,
})
export class AiAgreementType implements Agreement {
  @Field(() => Int, { description: 'How many messages both have judged in some respect.' })
  messages!: number;

  @Field(() => Float, { nullable: true, description: 'Of the main request; null where none was compared.' })
  intent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the dominant feeling; null where none was compared.' })
  sentiment!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the temperature; null where none was compared.' })
  temperature!: number | null;
}

@ObjectType('AiCalibrationBin', {
  description: 'The messages of one tenth of confidence that a person has judged.',
  simpleResolvers: true,
})
export class AiCalibrationBinType implements CalibrationBin {
  @Field(() => Float, { description: 'The lowest confidence of the tenth.' })
  from!: number;

  @Field(() => Float, { description: 'The end of the tenth.' })
  to!: number;

  @Field(() => Int, { description: 'How many messages lie in it.' })
  messages!: number;

  @Field(() => Float, { description: 'How sure the model was of them on average.' })
  confidence!: number;

  @Field(() => Float, { description: 'How often it was right.' })
  right!: number;
}

@ObjectType('AiQuality', {
  description: 'How one model did on one day of the tenant’s calendar.',
  simpleResolvers: true,
})
export class AiQualityType implements AiQualityRow {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => String, { description: 'Who was asked, such as `openai` or `local`; `none` where nobody answered.' })
  provider!: string;

  @Field(() => String, { description: "The provider's model." })
  model!: string;

  @Field(() => Int, { description: 'How many questions it was asked, shadow runs among them.' })
  calls!: number;

  @Field(() => Int, { description: 'How many of them it failed to answer.' })
  failures!: number;

  @Field(() => Int, { description: 'How many it answered in the place of another that could not.' })
  fallbacks!: number;

  @Field(() => Int, { description: 'How many equal questions were answered from memory, beside the calls.' })
  cached!: number;

  @Field(() => Int, {
    description:
      'How many questions it was spared: by its circuit breaker, by the clock or by a budget that was used up.',
  })
  skipped!: number;

  @Field(() => Float, { description: 'Tokens of the questions.' })
  inputTokens!: number;

  @Field(() => Float, { description: 'Tokens of the answers, thinking among them.' })
  outputTokens!: number;

  @Field(() => DecimalScalar, { description: 'What it cost, in US dollars with six digits.' })
  costUsd!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Half of the answers took no longer, in milliseconds; null without any, and for days long past.',
  })
  latencyP50Ms!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '95 of 100 answers took no longer, in milliseconds; null without any, and for days long past.',
  })
  latencyP95Ms!: number | null;

  @Field(() => Int, { description: 'How many messages are understood as it said.' })
  understood!: number;

  @Field(() => AiAgreementType, {
    description:
      'With people, over the messages that somebody corrected or confirmed. People correct what is wrong more than they confirm what is right.',
  })
  agreement!: AiAgreementType;

  @Field(() => AiAgreementType, {
    nullable: true,
    description: 'As a shadow, with the model whose answer was shown; null where it ran as none.',
  })
  shadow!: AiAgreementType | null;

  @Field(() => [AiCalibrationBinType], {
    description: 'How sure it was of the main request against how often it was right, by people’s word.',
  })
  calibration!: AiCalibrationBinType[];

  @Field(() => Float, {
    nullable: true,
    description: 'How far confidence and being right lie apart, 0 to 1 (ECE); null where nobody has judged.',
  })
  calibrationError!: number | null;
}
