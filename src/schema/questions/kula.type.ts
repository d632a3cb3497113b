import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@InputType('AskKulaInput', { description: 'A question about the business, in Spanish or English.' })
export class AskKulaInput {
  @Field(() => String, { description: 'What you want to know, at most 1,000 characters.' })
  question!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The conversation that the question goes on from: "and by seller?". Omit it for a new one.',
  })
  conversationId?: string | null;
}

@ObjectType('KulaAnswer', {
  description: 'What the data say to a question, as far as you may see them.',
  simpleResolvers: true,
})
export class KulaAnswer {
  @Field(() => String, {
    description: 'The answer in the language of the question. Every figure in it was read from your data.',
  })
  text!: string;

  @Field(() => [String], { description: 'The heads of the table, in their order; empty where there is none.' })
  columns!: string[];

  @Field(() => [JsonScalar], {
    description:
      'The rows of the table: an object each, with the heads of the columns as its names. Times are ISO 8601.',
  })
  rows!: object[];

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'How the rows are best drawn: `{ "type", "x", "y" }`, a chart as in widgets and the columns of its axes; null where there is nothing to draw.',
  })
  chart!: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the figures measure, a metric of widgets: it says in which unit they are; null for lists.',
  })
  metric!: string | null;

  @Field(() => String, { nullable: true, description: 'How the figures are grouped, as in widgets; null for lists.' })
  grouping!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The query of this graph that read the rows: send it yourself to have them as they are.',
  })
  query!: string | null;

  @Field(() => ID, { description: 'Give it with the next question. It is kept for 30 days; an API key’s is not.' })
  conversationId!: string;

  @Field(() => [String], { description: 'Questions that may follow.' })
  suggestions!: string[];
}

@ObjectType('AskKulaPayload', { description: 'The answer to a question.' })
export class AskKulaPayload extends Payload {
  @Field(() => KulaAnswer, { nullable: true, description: 'The answer; null where it could not be asked.' })
  answer?: KulaAnswer | null;
}
