import { Field, ID, InputType } from 'type-graphql';

@InputType('SendMessageInput', {
  description: 'A message of a person to the contact. Sending it takes the conversation over.',
})
export class SendMessageInput {
  @Field(() => ID, { description: 'The conversation to write in.' })
  conversationId!: string;

  @Field(() => String, { description: 'The text, at most 4,096 characters.' })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of yours, at most 200 characters: the same one in the same conversation sends once, so that trying again is safe.',
  })
  idempotencyKey?: string | null;
}
