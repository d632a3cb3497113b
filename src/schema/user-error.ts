import { Field, ObjectType } from 'type-graphql';
import type { UserErrorCode } from '../domain/shared/domain-error.js';
import { UserErrorCodeEnum } from './enums.js';

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

/** What every payload has. It stands in no schema by itself: payloads inherit the field. */
@ObjectType('Payload', { description: 'The answer to a mutation.', simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the mutation was done.' })
  userErrors!: UserError[];
}
