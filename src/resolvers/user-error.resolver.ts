import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { refusalIn } from '../domain/shared/refusals/refusal-in.js';
import { UserError } from '../schema/user-error.js';
import type { GraphContext } from './graph-context.js';

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String)
  message(@Root() { message, words }: UserError, @Ctx() { language }: GraphContext): string {
    return words?.[language] ?? refusalIn(language, message);
  }
}
