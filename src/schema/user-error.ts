import { Field, ObjectType } from 'type-graphql';
import { type UserErrorCode, userErrorCodes } from '../domain/shared/domain-error.js';
import type { Words } from '../domain/shared/translations.js';
import { enumOf } from './enum-of.js';

export const UserErrorCodeEnum = enumOf(
  'UserErrorCode',
  'Why a mutation failed. Nothing was changed.',
  userErrorCodes,
  {
    NOT_FOUND: 'The object does not exist, or you may not see it.',
    CONFLICT:
      'The input is valid, but the current state forbids it: a duplicate, a change by somebody else, or a missing earlier step.',
    INVALID: 'A value breaks a rule; the field says which.',
    REPLY_WINDOW_CLOSED: 'The contact has not written for 24 hours: the channel accepts only approved templates.',
    OPTED_OUT: 'The contact has opted out.',
    LIMIT_REACHED: 'A limit of the product is or would be exceeded.',
    UPSTREAM_FAILED:
      'A provider or a language model did not answer. Nothing was changed, and a later retry may succeed.',
    INVALID_CREDENTIALS: 'The e-mail address or the password is wrong.',
    EXPIRED: 'Expired or used: a token, or a text that is no longer stored.',
    UNCONFIRMED:
      'Nothing is sent until the e-mail address of the user who registered is confirmed by the link of the e-mail.',
  },
);

@ObjectType('UserError', {
  description: 'Why a mutation failed, in words for people. Nothing was changed.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'The kind of error; a stable code for programs.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'The error, as a sentence for people.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The path of the input field with the error, such as ["body"]; null if it is not a single field.',
  })
  field!: string[] | null;

  /** The message in every language, if it has its own texts. It is not in the schema: `message` is in the reader's language. */
  words?: Words | null;
}

/** The base of all payloads. It is not in the schema itself: payloads inherit its field. */
@ObjectType('Payload', { description: 'The answer to a mutation.', simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the mutation was done.' })
  userErrors!: UserError[];
}
