import { Field, ID, InputType } from 'type-graphql';

@InputType('ContactInput', { description: 'The contact that something is done with.' })
export class ContactInput {
  @Field(() => ID, { description: 'Which contact.' })
  contactId!: string;
}
