import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { createApiKey, readApiKeys, revokeApiKey } from '../../domain/access/index.js';
import {
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from '../../schema/access/api-key.type.js';
import { allow } from '../allow.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
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
}
