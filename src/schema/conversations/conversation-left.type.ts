import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ConversationLeft', {
  description: 'A conversation that now belongs to another seller.',
  simpleResolvers: true,
})
export class ConversationLeft {
  @Field(() => ID, { description: 'The conversation, which you can no longer read.' })
  id!: string;
}
