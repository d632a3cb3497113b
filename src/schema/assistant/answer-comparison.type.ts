import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../connection.js';
import { MessageType } from '../conversations/message.type.js';
import { Node } from '../read/node.js';
import { DiffKindEnum } from './assistant.enums.js';
import { AnswerPreviewType } from './trial.type.js';

@InputType('AgentProfileDraftInput', {
  description:
    'A profile as it may become; what is omitted is as in the profile. What else a profile has changes no answer.',
})
export class AgentProfileDraftInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The profile, also one that is not active; omit it for one that is yet to be made.',
  })
  agentProfileId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the agent would be called; needed without a profile.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How it would speak; needed without a profile.' })
  personality?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The instructions that it would be given before each answer, at most 10,000 characters; null for none.',
  })
  systemPrompt?: string | null;
}

@ObjectType('DiffPart', { description: 'A stretch of two texts that are compared.', simpleResolvers: true })
export class DiffPartType {
  @Field(() => DiffKindEnum, { description: 'In which of the two it stands.' })
  kind!: string;

  @Field(() => String, { description: 'Its words, with their spaces.' })
  text!: string;
}

@ObjectType('ComparedQuestion', {
  description:
    'What a customer asked, and what they would be told as things are and by the draft. Nothing of it is sent.',
  simpleResolvers: true,
})
export class ComparedQuestionType {
  @Node(() => MessageType, { nullable: true, description: 'The message; null where it has been deleted meanwhile.' })
  message!: string | null;

  @Field(() => String, { description: 'What it says, written or spoken, with the subject of an e-mail.' })
  text!: string;

  @Field(() => AnswerPreviewType, { description: 'The answer as things are.' })
  now!: AnswerPreviewType;

  @Field(() => AnswerPreviewType, { description: 'The answer by the draft.' })
  drafted!: AnswerPreviewType;

  @Field(() => Boolean, {
    description:
      'Whether the customer would notice: other words, other buttons, or something else becomes of the message.',
  })
  differs!: boolean;

  @Field(() => [DiffPartType], {
    description:
      'How the text of now becomes that of the draft, word by word: `SAME` and `REMOVED` together are the one, `SAME` and `ADDED` the other.',
  })
  diff!: DiffPartType[];
}

@ObjectType('AnswerComparisonTotals', {
  description: 'Counts of the questions of a page; add up those of all pages.',
  simpleResolvers: true,
})
export class AnswerComparisonTotalsType {
  @Field(() => Int, { description: 'How many were compared.' })
  questions!: number;

  @Field(() => Int, { description: 'How many are answered as before.' })
  same!: number;

  @Field(() => Int, { description: 'How many are answered otherwise.' })
  changed!: number;

  @Field(() => Int, { description: 'How many go to a person as things are.' })
  handOversNow!: number;

  @Field(() => Int, { description: 'How many would go to a person by the draft.' })
  handOversDrafted!: number;

  @Field(() => Int, { description: 'To how many the agent does not know an answer as things are.' })
  unknownNow!: number;

  @Field(() => Int, { description: 'To how many it would not know an answer by the draft.' })
  unknownDrafted!: number;
}

@ObjectType('AnswerComparison', {
  description: 'A page of the last questions with both answers.',
  simpleResolvers: true,
})
export class AnswerComparisonType {
  @Field(() => [ComparedQuestionType], {
    description: 'The newest first. A page that would take long is shorter than asked for: go on after its endCursor.',
  })
  questions!: ComparedQuestionType[];

  @Field(() => AnswerComparisonTotalsType, { description: 'What became of those of this page.' })
  totals!: AnswerComparisonTotalsType;

  @Field(() => Int, { description: 'How many questions all pages have together, at most 50.' })
  questionCount!: number;

  @Field(() => PageInfo, { description: 'Where the page lies among the questions.' })
  pageInfo!: PageInfo;
}
