import { Field, ID, ObjectType } from 'type-graphql';
import { JsonScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';

@ObjectType('ExportContactPayload', { description: 'The answer to exportContact.', simpleResolvers: true })
export class ExportContactPayload extends Payload {
  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'All stored data of the person: lists of rows by kind, messages and file names, the analysis of messages, raw webhooks. Null when it failed.',
  })
  data!: unknown;
}

@ObjectType('EraseContactPayload', { description: 'The answer to eraseContact.', simpleResolvers: true })
export class EraseContactPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The contact that was erased; null when it failed.' })
  erasedId!: string | null;
}
