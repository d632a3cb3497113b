import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createApiKey, revokeApiKey } from '../../domain/access/index.js';
import {
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from '../../schema/access/api-key.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class ApiKeyResolver {
  @Mutation(() => CreateApiKeyPayload, { description: 'Creates a key for a program. The key is shown only this once.' })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The purpose and role of the key.' })
    input: CreateApiKeyInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateApiKeyPayload> {
    const { made, userErrors } = await payload('made', () => createApiKey(useCase, input));
    return { apiKey: made?.apiKey.id ?? null, key: made?.key ?? null, userErrors };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Revokes a key: it is rejected within five seconds.' })
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) { apiKeyId }: RevokeApiKeyInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<RevokeApiKeyPayload> {
    return payload('revokedId', () => revokeApiKey(useCase, { apiKeyId }));
  }
}
