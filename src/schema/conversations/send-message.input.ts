import { Field, ID, InputType } from 'type-graphql';

@InputType('SendMessageInput', {
  description: 'A message of a person to the contact. Sending it takes the conversation over.',
})
export class SendMessageInput {
  @Field(() => ID, { description: 'The conversation to write in.' })
  conversationId!: string;

  @Field(() => String, { description: 'The text, at most 4,096 characters. May be empty where there are files.' })
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Files to send, by the ids that `uploadMedia` gave, at most 10. Each leaves as a message of its own, in order; the text stands beside the first where the channel allows that, else in front.',
  })
  mediaIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Answers offered as buttons under the text, as many and as long as the channel takes.',
  })
  quickReplies?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of yours, at most 200 characters: the same one in the same conversation sends once, so that trying again is safe.',
  })
  idempotencyKey?: string | null;
}
