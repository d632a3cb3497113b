import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../connection.js';
import { MessageType } from '../conversations/message.type.js';
import { Node } from '../read/node.js';
import { DiffKindEnum } from './assistant.enums.js';
import { AnswerPreviewType } from './trial.type.js';

@InputType('AgentProfileDraftInput', {
  description:
    'A draft of a profile; omitted fields are as in the profile. The other fields of a profile do not affect answers.',
})
export class AgentProfileDraftInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The profile, which may be inactive; omit it for a profile that does not exist yet.',
  })
  agentProfileId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name that the agent would have; required without a profile.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The tone that it would have; required without a profile.' })
  personality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The instructions that it would receive before each answer, at most 10,000 characters; null for none.',
  })
  systemPrompt?: string | null;
}

@ObjectType('DiffPart', { description: 'A piece of two compared texts.', simpleResolvers: true })
export class DiffPartType {
  @Field(() => DiffKindEnum, { description: 'Which of the two texts contains it.' })
  kind!: string;

  @Field(() => String, { description: 'Its words, including spaces.' })
  text!: string;
}

@ObjectType('ComparedQuestion', {
  description:
    'A question of a customer, with the answer of the current profile and the answer of the draft. Nothing of it is sent.',
  simpleResolvers: true,
})
export class ComparedQuestionType {
  @Node(() => MessageType, { nullable: true, description: 'The message; null if it has since been deleted.' })
  message!: string | null;

  @Field(() => String, {
    description: 'The text of the message, written or transcribed, with the subject of an e-mail.',
  })
  text!: string;

  @Field(() => AnswerPreviewType, { description: 'The answer of the current profile.' })
  now!: AnswerPreviewType;

  @Field(() => AnswerPreviewType, { description: 'The answer of the draft.' })
  drafted!: AnswerPreviewType;

  @Field(() => Boolean, {
    description:
      'Whether the customer would notice a difference: other words, other buttons or another outcome of the message.',
  })
  differs!: boolean;

  @Field(() => [DiffPartType], {
    description:
      'The word-by-word difference between the current text and the text of the draft: `SAME` and `REMOVED` together are the current text, `SAME` and `ADDED` the draft’s.',
  })
  diff!: DiffPartType[];
}

@ObjectType('AnswerComparisonTotals', {
  description: 'Counts for the questions of one page; add up those of all pages.',
  simpleResolvers: true,
})
export class AnswerComparisonTotalsType {
  @Field(() => Int, { description: 'How many questions were compared.' })
  questions!: number;

  @Field(() => Int, { description: 'How many get the same answer.' })
  same!: number;

  @Field(() => Int, { description: 'How many get a different answer.' })
  changed!: number;

  @Field(() => Int, { description: 'How many go to a person with the current profile.' })
  handOversNow!: number;

  @Field(() => Int, { description: 'How many would go to a person with the draft.' })
  handOversDrafted!: number;

  @Field(() => Int, { description: 'How many the agent cannot answer with the current profile.' })
  unknownNow!: number;

  @Field(() => Int, { description: 'How many the agent could not answer with the draft.' })
  unknownDrafted!: number;
}

@ObjectType('AnswerComparison', {
  description: 'A page of the most recent questions, each with both answers.',
  simpleResolvers: true,
})
export class AnswerComparisonType {
  @Field(() => [ComparedQuestionType], {
    description:
      'The newest first. A page that would take long is shorter than requested: continue after its endCursor.',
  })
  questions!: ComparedQuestionType[];

  @Field(() => AnswerComparisonTotalsType, { description: 'The counts of this page.' })
  totals!: AnswerComparisonTotalsType;

  @Field(() => Int, { description: 'How many questions all pages contain together, at most 50.' })
  questionCount!: number;

  @Field(() => PageInfo, { description: 'The position of the page among the questions.' })
  pageInfo!: PageInfo;
}
