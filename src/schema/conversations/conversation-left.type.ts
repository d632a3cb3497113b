import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ConversationLeft', { description: 'A conversation that is another seller’s now.', simpleResolvers: true })
export class ConversationLeft {
  @Field(() => ID, { description: 'The conversation, which you cannot read any more.' })
  id!: string;
}
