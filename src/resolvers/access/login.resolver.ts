import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { logIn } from '../../domain/access/index.js';
import { LoginInput } from '../../schema/access/login.input.js';
import { LoginPayload } from '../../schema/access/login.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';
import { comeIn } from './auth-session.js';

@Resolver()
export class LoginResolver {
  @Mutation(() => LoginPayload, { description: 'Signs a user in. Needs no token.' })
  login(
    @Arg('input', () => LoginInput, { description: 'Who, and with which password.' }) input: LoginInput,
    @Ctx() context: GraphContext,
  ): Promise<LoginPayload> {
    return payload('session', () =>
      comeIn(context, (anonymous, from) => logIn(anonymous, { email: input.email, password: input.password, ...from })),
    );
  }
}
