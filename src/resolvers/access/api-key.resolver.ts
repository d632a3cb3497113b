import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { createApiKey, readApiKeys, revokeApiKey } from '../../domain/access/index.js';
import {
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from '../../schema/access/api-key.type.js';
import { UserType } from '../../schema/access/user.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => [ApiKeyType], { description: 'The keys of your tenant that were not revoked, the newest first.' })
  apiKeys(@Ctx() context: GraphContext): Promise<ApiKeyType[]> {
    return readApiKeys(allow(context, 'api-key:read'));
  }

  @Mutation(() => CreateApiKeyPayload, { description: 'Makes a key for a program. It is shown this once.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What for, and what it may do.' }) input: CreateApiKeyInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateApiKeyPayload> {
    const { made, userErrors } = await payload('made', () => createApiKey(useCase, input));
    return { apiKey: made?.apiKey ?? null, key: made?.key ?? null, userErrors };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends a key: it is refused within five seconds.' })
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) { apiKeyId }: RevokeApiKeyInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RevokeApiKeyPayload> {
    return payload('revokedId', () => revokeApiKey(useCase, { apiKeyId }));
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description:
      'Whose it is: who made it, or whom it was passed to. It ends when they leave or lose the role. Null for a key that no person stands behind.',
  })
  owner(@Root() { ownerId }: ApiKeyType, @Ctx() { loaders }: GraphContext): Promise<UserType | null> | null {
    return ownerId ? loaders.user.load(ownerId) : null;
  }
}
