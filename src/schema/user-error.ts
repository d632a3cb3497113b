import { Field, ObjectType } from 'type-graphql';
import { type UserErrorCode, userErrorCodes } from '../domain/shared/domain-error.js';
import { enumOf } from './enum-of.js';

export const UserErrorCodeEnum = enumOf('UserErrorCode', 'Why a mutation did nothing.', userErrorCodes, {
  NOT_FOUND: 'There is no such thing, or you may not see it.',
  CONFLICT:
    'The input is right, and how things stand forbids it: a duplicate, somebody else’s change, a step that comes first.',
  INVALID: 'A value breaks a rule; the field says which.',
  REPLY_WINDOW_CLOSED: 'The contact has not written for 24 hours: the channel takes only approved templates.',
  OPTED_OUT: 'The contact has asked not to be written to.',
  LIMIT_REACHED: 'There are, or would be, more than a limit of the product allows.',
  UPSTREAM_FAILED:
    'A provider or a language model did not answer; nothing was changed, and trying again later may help.',
  INVALID_CREDENTIALS: 'The e-mail address or the password is wrong.',
  EXPIRED: 'Too old or used: a token, or a text that is no longer kept.',
  UNCONFIRMED: 'Nothing leaves before the e-mail address of who registered is confirmed: by the link of the letter.',
});

@ObjectType('UserError', { description: 'Why a mutation did nothing, for a person to read.', simpleResolvers: true })
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'What kind of failure it is; stable, for programs.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What went wrong, as a sentence for people.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The path of the input field at fault, such as ["body"]; null when it is none in particular.',
  })
  field!: string[] | null;
}

/** The base of all payloads. It is not in the schema itself: payloads inherit its field. */
@ObjectType('Payload', { description: 'The answer to a mutation.', simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the mutation was done.' })
  userErrors!: UserError[];
}
