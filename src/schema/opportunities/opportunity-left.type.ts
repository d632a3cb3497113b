import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('OpportunityLeft', {
  description: 'An opportunity that was deleted or now belongs to another seller.',
  simpleResolvers: true,
})
export class OpportunityLeft {
  @Field(() => ID, { description: 'The opportunity, which you can no longer read.' })
  id!: string;
}
