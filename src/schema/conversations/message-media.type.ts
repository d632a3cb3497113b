import { Field, Int, ObjectType } from 'type-graphql';
import type { MessageMediaRow } from '../../domain/conversations/index.js';

@ObjectType('MessageMedia', {
  description: 'A file of a message: a picture, a voice message, a document.',
  simpleResolvers: true,
})
export class MessageMediaType implements MessageMediaRow {
  id!: string;
  messageId!: string;

  /** No column: a link is signed when it is asked for. */
  @Field(() => String, {
    description: 'A signed link to the file. It ends after a while: ask for a new one, do not store it.',
  })
  readonly url?: string;

  @Field(() => String, { description: 'What kind of file it is, such as `image/jpeg`.' })
  mimeType!: string;

  @Field(() => Int, { nullable: true, description: 'Its size in bytes; null when the provider did not tell.' })
  sizeBytes!: number | null;
}
