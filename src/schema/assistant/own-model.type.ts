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
  description: 'How well one intent is recognised, on messages left out of the training.',
  simpleResolvers: true,
})
export class OwnIntentScoreType {
  @Field(() => String, { description: 'The intent.' })
  intent!: string;

  @Field(() => Int, { description: 'How many messages it was judged on.' })
  messages!: number;

  @Field(() => Float, { description: 'Of the messages that were taken for it, the share that are, 0 to 1.' })
  precision!: number;

  @Field(() => Float, { description: 'Of the messages that are, the share that were taken for it, 0 to 1.' })
  recall!: number;

  @Field(() => Float, { description: 'The harmonic mean of both.' })
  f1!: number;
}

@ObjectType('OwnIntentConfusion', { description: 'Two intents that are mistaken.', simpleResolvers: true })
export class OwnIntentConfusionType {
  @Field(() => String, { description: 'What it was.' })
  wanted!: string;

  @Field(() => String, { description: 'What it was taken for.' })
  got!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('OutOfScopeScore', {
  description: 'How well messages of no taught intent are recognised, shown on intents that were left out whole.',
  simpleResolvers: true,
})
export class OutOfScopeScoreType implements NonNullable<IntentScores['outOfScope']> {
  @Field(() => Int, { description: 'How many such messages there were.' })
  messages!: number;

  @Field(() => Float, { description: 'The share of them that was recognised, 0 to 1.' })
  recall!: number;

  @Field(() => Float, { description: 'Of what was called out of scope, the share that was, 0 to 1.' })
  precision!: number;

  @Field(() => Float, { description: 'How often a message of a taught intent ranks above one of none, 0 to 1.' })
  auroc!: number;
}

@ObjectType('OwnIntentScores', {
  description: 'How well the taught intents are told apart, on messages left out of the training, each judged once.',
  simpleResolvers: true,
})
export class OwnIntentScoresType implements Omit<IntentScores, 'classes'> {
  @Field(() => Int, { description: 'How many messages were judged.' })
  messages!: number;

  @Field(() => Float, { description: 'How often the strongest intent is right, 0 to 1.' })
  accuracy!: number;

  @Field(() => Float, { description: 'The mean of the F1 of all intents.' })
  macroF1!: number;

  @Field(() => Float, { description: 'How often the right intent is claimed, and not called out of scope, 0 to 1.' })
  claimedRight!: number;

  @Field(() => Float, { description: 'How far confidence and being right lie apart, 0 to 1 (ECE).' })
  calibrationError!: number;

  @Field(() => [OwnIntentScoreType], { description: 'Intent by intent, the largest first.' })
  intents!: OwnIntentScoreType[];

  @Field(() => [OwnIntentConfusionType], { description: 'The pairs that are mistaken most.' })
  confusion!: OwnIntentConfusionType[];

  @Field(() => OutOfScopeScoreType, {
    nullable: true,
    description: 'Of messages that are none of them; null where fewer than four intents leave none to leave out.',
  })
  outOfScope!: OutOfScopeScoreType | null;
}

@ObjectType('OwnCorrectionScore', {
  description: 'What the corrections are worth, on corrected messages left out of the training.',
  simpleResolvers: true,
})
export class OwnCorrectionScoreType implements CorrectionScore {
  @Field(() => CorrectedQuestionEnum, { description: 'What was corrected.' })
  question!: CorrectedQuestion;

  @Field(() => Int, { description: 'How many messages people have said it of.' })
  messages!: number;

  @Field(() => Float, { description: 'How often the local model alone says what people say, 0 to 1.' })
  before!: number;

  @Field(() => Float, { description: 'The same with what was learnt.' })
  after!: number;

  @Field(() => Int, { description: 'Answers put right.' })
  gained!: number;

  @Field(() => Int, { description: 'Answers spoilt.' })
  lost!: number;

  @Field(() => Float, { description: 'The share of uncorrected messages whose answer would change, 0 to 1.' })
  disturbed!: number;

  @Field(() => Boolean, { description: 'Whether it is used: it helps beyond chance and spoils nothing else.' })
  adopted!: boolean;
}

@ObjectType('OwnModel', {
  description: 'A version of what the tenant taught. Five of a kind are kept to go back to.',
  simpleResolvers: true,
})
export class OwnModelType implements Omit<OwnModelRow, 'scores'> {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => OwnModelKindEnum, { description: 'What it was taught.' })
  kind!: OwnModelRow['kind'];

  @Field(() => Int, { description: 'Counts up within its kind.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => OwnModelStatusEnum, { description: 'How far its training is.' })
  status!: OwnModelRow['status'];

  @Field(() => Boolean, { description: 'Whether it answers now; of a kind at most one does.' })
  active!: boolean;

  @Field(() => Int, { description: 'How many messages it was taught with.' })
  messages!: number;

  @Field(() => String, { nullable: true, description: 'Why it could not be trained; null unless it failed.' })
  failure!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its training ended; null until then.' })
  finishedAt!: Date | null;

  @Field(() => OwnIntentScoresType, { nullable: true, description: 'Of a model of intents that is trained.' })
  intentScores!: OwnIntentScoresType | null;

  @Field(() => [OwnCorrectionScoreType], {
    nullable: true,
    description: 'Of a model of corrections, question by question.',
  })
  correctionScores!: OwnCorrectionScoreType[] | null;
}
