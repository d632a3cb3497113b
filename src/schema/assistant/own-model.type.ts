import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { CorrectionScore, IntentScores, OwnModelRow } from '../../domain/assistant/index.js';
import { DateTimeScalar } from '../scalars/index.js';
import {
  type CorrectedQuestion,
  CorrectedQuestionEnum,
  OwnModelKindEnum,
  OwnModelStatusEnum,
} from './assistant.enums.js';

@ObjectType('OwnIntentScore', {
  description: 'How well one intent is recognised, measured on messages left out of the training.',
  simpleResolvers: true,
})
export class OwnIntentScoreType {
  @Field(() => String, { description: 'The intent.' })
  intent!: string;

  @Field(() => Int, { description: 'How many messages it was measured on.' })
  messages!: number;

  @Field(() => Float, {
    description: 'Precision: the share of the messages recognised as this intent that have it, 0 to 1.',
  })
  precision!: number;

  @Field(() => Float, {
    description: 'Recall: the share of the messages with this intent that were recognised, 0 to 1.',
  })
  recall!: number;

  @Field(() => Float, { description: 'F1: the harmonic mean of precision and recall.' })
  f1!: number;
}

@ObjectType('OwnIntentConfusion', { description: 'Two intents that are confused.', simpleResolvers: true })
export class OwnIntentConfusionType {
  @Field(() => String, { description: 'The true intent.' })
  wanted!: string;

  @Field(() => String, { description: 'The intent that was predicted instead.' })
  got!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('OutOfScopeScore', {
  description:
    'How well messages with none of the taught intents are recognised, measured on intents that were left out of the training entirely.',
  simpleResolvers: true,
})
export class OutOfScopeScoreType implements NonNullable<IntentScores['outOfScope']> {
  @Field(() => Int, { description: 'How many such messages were measured.' })
  messages!: number;

  @Field(() => Float, { description: 'The share of them that were recognised, 0 to 1.' })
  recall!: number;

  @Field(() => Float, { description: 'The share of the messages called out of scope that were, 0 to 1.' })
  precision!: number;

  @Field(() => Float, {
    description: 'How often a message of a taught intent ranks above one with none (AUROC), 0 to 1.',
  })
  auroc!: number;
}

@ObjectType('OwnIntentScores', {
  description:
    'How well the taught intents are distinguished, measured on messages left out of the training; each message is judged once.',
  simpleResolvers: true,
})
export class OwnIntentScoresType implements Omit<IntentScores, 'classes'> {
  @Field(() => Int, { description: 'How many messages were measured.' })
  messages!: number;

  @Field(() => Float, { description: 'How often the strongest intent is right, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'The mean F1 of all intents.' })
  macroF1!: number;

  @Field(() => Float, {
    description: 'How often the right intent is assigned and not rejected as out of scope, 0 to 1.',
  })
  claimedRight!: number;

  @Field(() => Float, { description: 'The expected calibration error (ECE) between confidence and accuracy, 0 to 1.' })
  calibrationError!: number;

  @Field(() => [OwnIntentScoreType], { description: 'One entry per intent, largest first.' })
  intents!: OwnIntentScoreType[];

  @Field(() => [OwnIntentConfusionType], { description: 'The pairs of intents that are confused most often.' })
  confusion!: OwnIntentConfusionType[];

  @Field(() => OutOfScopeScoreType, {
    nullable: true,
    description:
      'The quality on messages with none of the intents; null with fewer than four intents, since then none can be left out.',
  })
  outOfScope!: OutOfScopeScoreType | null;
}

@ObjectType('OwnCorrectionScore', {
  description: 'The effect of the corrections, measured on corrected messages left out of the training.',
  simpleResolvers: true,
})
export class OwnCorrectionScoreType implements CorrectionScore {
  @Field(() => CorrectedQuestionEnum, { description: 'What was corrected.' })
  question!: CorrectedQuestion;

  @Field(() => Int, { description: 'How many messages people have corrected or confirmed in this respect.' })
  messages!: number;

  @Field(() => Float, { description: 'How often the local model without corrections agrees with people, 0 to 1.' })
  before!: number;

  @Field(() => Float, { description: 'The same with the corrections learnt.' })
  after!: number;

  @Field(() => Int, { description: 'Wrong answers that became right.' })
  gained!: number;

  @Field(() => Int, { description: 'Right answers that became wrong.' })
  lost!: number;

  @Field(() => Float, { description: 'The share of uncorrected messages whose answer would change, 0 to 1.' })
  disturbed!: number;

  @Field(() => Boolean, {
    description:
      'Whether it is used: only if the improvement is statistically significant, no label gets worse and few other answers change.',
  })
  adopted!: boolean;
}

@ObjectType('OwnModel', {
  description:
    'A version of the tenant’s own model. Five versions per kind are kept, so that you can return to an earlier one.',
  simpleResolvers: true,
})
export class OwnModelType implements Omit<OwnModelRow, 'scores'> {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => OwnModelKindEnum, { description: 'What it learns.' })
  kind!: OwnModelRow['kind'];

  @Field(() => Int, { description: 'The version number within its kind.' })
  version!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => OwnModelStatusEnum, { description: 'The state of its training.' })
  status!: OwnModelRow['status'];

  @Field(() => Boolean, { description: 'Whether it is in use now; at most one model per kind is.' })
  active!: boolean;

  @Field(() => Int, { description: 'The number of messages it was trained with.' })
  messages!: number;

  @Field(() => String, { nullable: true, description: 'Why the training failed; null unless it failed.' })
  failure!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its training ended; null until then.' })
  finishedAt!: Date | null;

  @Field(() => OwnIntentScoresType, { nullable: true, description: 'The quality of a trained intent model.' })
  intentScores!: OwnIntentScoresType | null;

  @Field(() => [OwnCorrectionScoreType], {
    nullable: true,
    description: 'The quality of a model of corrections, one entry per question.',
  })
  correctionScores!: OwnCorrectionScoreType[] | null;
}
