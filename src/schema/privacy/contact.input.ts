import { Field, ID, InputType } from 'type-graphql';

@InputType('ContactInput', { description: 'The contact to act on.' })
export class ContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;
}
