import { Field, ID, InputType } from 'type-graphql';

@InputType('SendMessageInput', {
  description: 'A message that a person sends to the contact. Sending it takes over the conversation from the agent.',
})
export class SendMessageInput {
  @Field(() => ID, { description: 'The conversation to write in.' })
  conversationId!: string;

  @Field(() => String, { description: 'The text, at most 4,096 characters. May be empty if there are files.' })
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Files to send, by the ids that `uploadMedia` returned, at most 10. Each is sent as its own message, in order. The text goes with the first file if the channel allows that, otherwise in a message before it.',
  })
  mediaIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Answers offered as buttons under the text; the channel limits their number and length.',
  })
  quickReplies?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to put a button under the text by which a contact who hides their number on WhatsApp shares it; `Contact.phone` then has it. A channel without such a button, such as WhatsApp through Twilio, sends only the text. Files and quick replies are not possible with it.',
  })
  asksForNumber?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of yours, 1 to 200 characters, new for each message. Messages with the same key in the same conversation are sent only once, so it is safe to retry.',
  })
  idempotencyKey?: string | null;
}
