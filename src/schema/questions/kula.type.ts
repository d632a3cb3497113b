import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@InputType('AskKulaInput', { description: 'A question about the business, in Spanish or English.' })
export class AskKulaInput {
  @Field(() => String, { description: 'What you want to know, at most 1,000 characters.' })
  question!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The conversation that the question continues, for example with "and by seller?". Omit it for a new one.',
  })
  conversationId?: string | null;
}

@ObjectType('KulaList', {
  description: 'A list of this API as a question asks for it, without its limit of rows.',
  simpleResolvers: true,
})
export class KulaList {
  @Field(() => String, { description: 'The name of the query, such as `orders`.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'Its `filter`, as saved views hold it.' })
  filter!: object;

  @Field(() => JsonScalar, { nullable: true, description: 'Its `orderBy`; null for the default order.' })
  orderBy!: object | null;
}

@ObjectType('KulaPart', {
  description: 'The answer to one of several things that a question asks for.',
  simpleResolvers: true,
})
export class KulaPart {
  @Field(() => String, {
    description: 'The answer in the language of the question. Every figure in it was read from your data.',
  })
  text!: string;

  @Field(() => [String], {
    description: 'The column headers of the table, in their order; empty if there is no table.',
  })
  columns!: string[];

  @Field(() => [JsonScalar], {
    description: 'The rows of the table: objects with the column headers as keys. Times are ISO 8601.',
  })
  rows!: object[];

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The chart that suits the rows: `{ "type", "x", "y" }`, a chart as in widgets and the columns of its axes; null if there is nothing to draw.',
  })
  chart!: object | null;

  @Field(() => String, {
    nullable: true,
    description: 'The metric of the figures, as in widgets, which tells their unit; null for lists.',
  })
  metric!: string | null;

  @Field(() => String, { nullable: true, description: 'The grouping of the figures, as in widgets; null for lists.' })
  grouping!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The query of this API that read the rows: send it yourself to get the same rows.',
  })
  query!: string | null;

  @Field(() => KulaList, {
    nullable: true,
    description: 'The list that the rows come from, to open it with the same filter; null for anything else.',
  })
  list!: KulaList | null;
}

@ObjectType('KulaAnswer', {
  description:
    'The answer of the data to a question, as far as you may see them. The table, the query and the list are those of the first thing that it asks for.',
  simpleResolvers: true,
})
export class KulaAnswer extends KulaPart {
  @Field(() => [KulaPart], {
    description: 'What else the question asks for, such as "and how much did we sell?"; `text` has the answers to all.',
  })
  others!: KulaPart[];

  @Field(() => [KulaPart], {
    description: 'Each thing that the question asks for, the first of them included: what this type and `others` have.',
  })
  parts!: KulaPart[];

  @Field(() => ID, {
    description: 'Pass it with the next question. It is kept for 30 days, except that of an API key.',
  })
  conversationId!: string;

  @Field(() => [String], { description: 'Suggested follow-up questions.' })
  suggestions!: string[];
}

@ObjectType('AskKulaPayload', { description: 'The answer to a question.' })
export class AskKulaPayload extends Payload {
  @Field(() => KulaAnswer, { nullable: true, description: 'The answer; null if the question failed.' })
  answer?: KulaAnswer | null;
}
