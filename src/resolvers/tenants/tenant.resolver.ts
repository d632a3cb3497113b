import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createTenant, register } from '../../domain/tenants/index.js';
import { CreateTenantInput, RegisterInput } from '../../schema/tenants/register.input.js';
import { CreateTenantPayload, RegisterPayload } from '../../schema/tenants/register.payload.js';
import { signInWith } from '../access/auth-session.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class TenantResolver {
  @Mutation(() => RegisterPayload, {
    description:
      'Creates an organisation with its first tenant, set up for its line of business, and signs its CEO in. Nothing is sent from it until the address is confirmed by the link of the e-mail. Needs no token.',
  })
  register(
    @Arg('input', () => RegisterInput, { description: 'The organisation and its CEO.' }) input: RegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<RegisterPayload> {
    return payload('session', () =>
      signInWith(context, (anonymous, from) => register(anonymous, { ...input, ...from })),
    );
  }

  @Mutation(() => CreateTenantPayload, {
    description: 'Adds a tenant to your organisation, set up for its line of business. For CEOs.',
  })
  createTenant(
    @Arg('input', () => CreateTenantInput, { description: 'The new tenant.' }) input: CreateTenantInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateTenantPayload> {
    return payload('tenant', () => createTenant(useCase, input));
  }
}
